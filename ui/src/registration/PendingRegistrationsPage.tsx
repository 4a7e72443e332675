import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { PendingRegistrations } from '../api/types';
import { useLoad } from '../api/useLoad';
import { groupedNumber } from '../lookup/identityNumber';
import { FactList } from '../parts/FactList';
import { LoadedPage } from '../parts/LoadedPage';
import { WaitingList } from '../parts/WaitingList';
import { LongTextField } from '../parts/fields';
import { InPlaceRoutine } from '../routine/InPlaceRoutine';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { pendingText } from '../text/registration';

type Pending = PendingRegistrations['registrations'][number];

/** Numbers that must be looked at before anyone registers them, for the system coordinator (OV-12). */
export function PendingRegistrationsPage() {
  const list = useLoad<PendingRegistrations>('/api/registrations');
  return <LoadedPage from={list}>{(data) => <List rows={data.registrations} reload={list.reload} />}</LoadedPage>;
}

function List({ rows, reload }: { rows: Pending[]; reload: () => Promise<void> }) {
  const t = useText(pendingText);
  return (
    <WaitingList
      rows={rows}
      keyOf={(row) => row.registration}
      reload={reload}
      words={{ ...t, done: (row) => t.done(row.employee) }}
    >
      {(row, card) => <PendingCard key={row.registration} row={row} {...card} />}
    </WaitingList>
  );
}

function PendingCard({
  row,
  open,
  onToggle,
  onDone,
}: {
  row: Pending;
  open: boolean;
  onToggle: () => void;
  onDone: () => void;
}) {
  const t = useText(pendingText);
  const { language } = useLanguage();
  const [note, setNote] = useState('');
  const text = note.trim();
  const heading = `registration-${String(row.registration)}`;
  return (
    <section className="side-box waiting-card" aria-labelledby={heading}>
      <h2 id={heading} className="number">
        {groupedNumber(row.national_id)}
      </h2>
      <FactList
        className="facts-plain"
        facts={[
          [t.askedBy, [row.employee, row.unit].filter(Boolean).join(', ')],
          [t.when, showInstant(row.at, language)],
          [t.reason, row.reason],
        ]}
      />
      <div>
        <Button variant="secondary" data-size="sm" aria-expanded={open} onClick={onToggle}>
          {open ? t.close : t.settle}
          <span className="ds-sr-only">: {groupedNumber(row.national_id)}</span>
        </Button>
      </div>
      {open && (
        <InPlaceRoutine
          routine="registration_settling"
          filled={{
            request: text ? { registration: row.registration, note: text } : null,
            missing: text ? [] : [{ field: 'settling-note', text: t.noteMissing }],
          }}
          act={t.act}
          onDone={onDone}
        >
          {(errorOf) => (
            <LongTextField
              id="settling-note"
              label={t.note}
              value={note}
              onChange={setNote}
              error={errorOf('settling-note')}
            />
          )}
        </InPlaceRoutine>
      )}
    </section>
  );
}
