import type { ProviderChangeCorrection } from '../api/routines';
import type { Card } from '../api/types';
import { DayField } from '../parts/DayField';
import { ChoiceField, LongTextField, TextField } from '../parts/fields';
import { changeText } from '../text/change';
import { parseDay, showDay } from '../text/dates';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { ChangePage } from './ChangePage';
import type { FoundChange } from './findChange';
import { RoutinePage, type Filled } from './RoutinePage';

type Kind = ProviderChangeCorrection['kind'];
const kinds: Kind[] = ['wrong_notice_day', 'wrong_client'];

interface Form {
  kind: Kind;
  rightDay: string;
  foundBy: string;
  note: string;
}

export function CorrectionPage() {
  return <ChangePage>{(card, found) => <Correction card={card} found={found} />}</ChangePage>;
}

function Correction({ card, found }: { card: Card; found: FoundChange }) {
  const t = useText(changeText);
  const shell = useText(shellText);
  const { change } = found;
  const read = (form: Form): Filled<ProviderChangeCorrection> => {
    const day = form.kind === 'wrong_notice_day' ? parseDay(form.rightDay) : null;
    const missing = [
      ...(form.kind === 'wrong_notice_day' && !day ? [{ field: 'right-day', text: shell.dayMissing(t.rightDay) }] : []),
      ...(form.foundBy.trim() ? [] : [{ field: 'found-by', text: t.foundByMissing }]),
    ];
    if (missing.length > 0) return { request: null, missing };
    return {
      missing,
      request: {
        client: card.header.id,
        change: change.id,
        kind: form.kind,
        right_notice_day: day,
        found_by: form.foundBy.trim(),
        note: form.note.trim() || null,
      },
    };
  };
  return (
    <RoutinePage
      routine="provider_change_correction"
      client={card.header}
      services={card.services}
      title={t.correctTitle}
      lead={t.correctLead}
      act={t.correctAct}
      draftKey={`correction-${String(change.id)}`}
      initial={{ kind: 'wrong_notice_day', rightDay: '', foundBy: '', note: '' }}
      notice={
        <p>
          <strong>{found.service.name}</strong>{' '}
          {t.changeLine(change.from.name, change.to.name, showDay(change.first_day))}
        </p>
      }
      read={read}
    >
      {({ form, set, errorOf }) => (
        <>
          <ChoiceField
            id="kind"
            legend={t.correctKind}
            choices={kinds.map((value) => ({ value, label: t.correctKinds[value] }))}
            value={form.kind}
            onChange={(kind) => set({ kind })}
          />
          {form.kind === 'wrong_notice_day' && (
            <DayField
              id="right-day"
              label={t.rightDay}
              hint={`${t.moveFrom(showDay(change.notice_day))}.`}
              value={form.rightDay}
              onChange={(rightDay) => set({ rightDay })}
              error={errorOf('right-day')}
            />
          )}
          <TextField
            id="found-by"
            label={t.foundBy}
            value={form.foundBy}
            onChange={(foundBy) => set({ foundBy })}
            error={errorOf('found-by')}
          />
          <LongTextField
            id="note"
            label={t.note}
            hint={t.noteHint}
            value={form.note}
            onChange={(note) => set({ note })}
          />
        </>
      )}
    </RoutinePage>
  );
}
