import { Alert } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { ChangeStartMove } from '../api/routines';
import type { Card } from '../api/types';
import { DayField } from '../parts/DayField';
import { changeText } from '../text/change';
import { parseDay, showDay } from '../text/dates';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { WhoAndWhy } from './AgreedFields';
import { ChangePage } from './ChangePage';
import type { FoundChange } from './findChange';
import { dropPrefill, takePrefill } from './prefill';
import { RoutinePage, type Filled } from './RoutinePage';

export interface MoveForm {
  firstDay: string;
  agreedWith: string;
  agreedWhy: string;
}

export const moveDraftKey = (change: number): string => `start-move-${String(change)}`;

/** A ready plan as the form's fields. */
export function formOfMove(move: ChangeStartMove): MoveForm {
  return {
    firstDay: showDay(move.first_day),
    agreedWith: move.agreed_with ?? '',
    agreedWhy: move.agreed_why ?? '',
  };
}

export function StartMovePage() {
  return <ChangePage>{(card, found) => <StartMove card={card} found={found} />}</ChangePage>;
}

function StartMove({ card, found }: { card: Card; found: FoundChange }) {
  const t = useText(changeText);
  const shell = useText(shellText);
  const { change } = found;
  const [prefill] = useState(() => takePrefill<MoveForm>(moveDraftKey(change.id)));
  useEffect(dropPrefill, []);
  const read = (form: MoveForm): Filled<ChangeStartMove> => {
    const first = parseDay(form.firstDay);
    const missing = [
      ...(first ? [] : [{ field: 'first-day', text: shell.dayMissing(t.moveDay) }]),
      ...(form.agreedWith.trim() ? [] : [{ field: 'agreed-with', text: t.agreedWithMissing }]),
      ...(form.agreedWhy.trim() ? [] : [{ field: 'agreed-why', text: t.agreedWhyMissing }]),
    ];
    if (!first || missing.length > 0) return { request: null, missing };
    return {
      missing,
      request: {
        client: card.header.id,
        change: change.id,
        first_day: first,
        agreed_with: form.agreedWith.trim(),
        agreed_why: form.agreedWhy.trim(),
      },
    };
  };
  return (
    <RoutinePage
      routine="change_start_move"
      client={card.header}
      services={card.services}
      title={t.moveTitle}
      lead={t.moveLead}
      act={t.moveAct}
      draftKey={moveDraftKey(change.id)}
      initial={{ firstDay: '', agreedWith: '', agreedWhy: '' }}
      prefill={prefill}
      notice={
        <>
          <p>
            <strong>{found.service.name}</strong>{' '}
            {t.changeLine(change.from.name, change.to.name, showDay(change.first_day))}
          </p>
          {prefill && (
            <Alert data-color="info">
              <p>{t.prefilled}</p>
            </Alert>
          )}
        </>
      }
      read={read}
    >
      {(parts) => (
        <>
          <DayField
            id="first-day"
            label={t.moveDay}
            hint={`${t.moveFrom(showDay(change.first_day))}.`}
            value={parts.form.firstDay}
            onChange={(firstDay) => parts.set({ firstDay })}
            error={parts.errorOf('first-day')}
          />
          <WhoAndWhy parts={parts} />
        </>
      )}
    </RoutinePage>
  );
}
