import { useState } from 'react';
import type { LookUpFinding } from '../api/types';
import type { Missing } from '../parts/ErrorSummary';
import { ChoiceField, LongTextField } from '../parts/fields';
import { InPlaceRoutine } from '../routine/InPlaceRoutine';
import { useText } from '../text/language';
import { reviewText } from '../text/lookUp';
import { routineText } from '../text/routine';

export function LookUpReviewForm({ client, lookUp, onDone }: { client: number; lookUp: number; onDone: () => void }) {
  const t = useText(reviewText);
  const words = useText(routineText);
  const [finding, setFinding] = useState<LookUpFinding | ''>('');
  const [note, setNote] = useState('');
  const missing: Missing[] = [
    ...(finding ? [] : [{ field: 'finding', text: t.findingMissing }]),
    ...(finding === 'questioned' && !note.trim() ? [{ field: 'review-note', text: t.noteMissing }] : []),
  ];
  const request =
    finding && missing.length === 0 ? { client, look_up: lookUp, finding, note: note.trim() || null } : null;
  return (
    <InPlaceRoutine
      routine="look_up_review"
      filled={{ request, missing }}
      act={t.acts[finding || 'none']}
      onDone={onDone}
    >
      {(errorOf) => (
        <>
          <ChoiceField
            id="finding"
            legend={t.finding}
            choices={[
              { value: 'in_order', label: t.findings.in_order },
              { value: 'questioned', label: t.findings.questioned },
            ]}
            value={finding}
            onChange={setFinding}
            error={errorOf('finding')}
          />
          <LongTextField
            id="review-note"
            label={finding === 'questioned' ? t.noteQuestioned : `${t.note} ${words.optional}`}
            value={note}
            onChange={setNote}
            error={errorOf('review-note')}
          />
        </>
      )}
    </InPlaceRoutine>
  );
}
