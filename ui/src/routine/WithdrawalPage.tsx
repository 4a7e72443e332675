import { Fieldset } from '@digdir/designsystemet-react';
import type { ProviderChangeWithdrawal } from '../api/routines';
import type { Card } from '../api/types';
import { CheckField, LongTextField } from '../parts/fields';
import { changeText } from '../text/change';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { ChangePage } from './ChangePage';
import type { FoundChange } from './findChange';
import { RoutinePage, type Filled } from './RoutinePage';

interface Form {
  changes: number[];
  note: string;
}

export function WithdrawalPage() {
  return <ChangePage>{(card, found) => <Withdrawal card={card} found={found} />}</ChangePage>;
}

function Withdrawal({ card, found }: { card: Card; found: FoundChange }) {
  const t = useText(changeText);
  const pending = card.services.flatMap((service) =>
    service.changes
      .filter((change) => change.state === 'planned' && !change.carried_out)
      .map((change) => ({ service, change })),
  );
  // A change that can no longer be withdrawn is asked about all the same: the server says why not.
  const listed = pending.some(({ change }) => change.id === found.change.id) ? pending : [found, ...pending];
  const read = (form: Form): Filled<ProviderChangeWithdrawal> =>
    form.changes.length === 0
      ? { request: null, missing: [{ field: `change-${String(listed[0]?.change.id)}`, text: t.withdrawMissing }] }
      : {
          missing: [],
          request: { client: card.header.id, changes: form.changes, note: form.note.trim() || null },
        };
  return (
    <RoutinePage
      routine="provider_change_withdrawal"
      client={card.header}
      services={card.services}
      title={t.withdrawTitle}
      lead={t.withdrawLead}
      act={t.withdrawAct}
      draftKey={`withdrawal-${String(found.change.id)}`}
      initial={{ changes: [found.change.id], note: '' }}
      read={read}
    >
      {({ form, set, errorOf }) => (
        <>
          <Fieldset>
            <Fieldset.Legend>{t.withdrawWhich}</Fieldset.Legend>
            <div className="choices">
              {listed.map(({ service, change }) => (
                <CheckField
                  key={change.id}
                  id={`change-${String(change.id)}`}
                  label={service.name}
                  hint={t.changeLine(change.from.name, change.to.name, showDay(change.first_day))}
                  checked={form.changes.includes(change.id)}
                  onChange={(chosen) =>
                    set({
                      changes: chosen ? [...form.changes, change.id] : form.changes.filter((id) => id !== change.id),
                    })
                  }
                />
              ))}
            </div>
            {errorOf(`change-${String(listed[0]?.change.id)}`) && <p className="field-error">{t.withdrawMissing}</p>}
          </Fieldset>
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
