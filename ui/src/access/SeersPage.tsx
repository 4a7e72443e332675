import { useState } from 'react';
import type { WhoSees } from '../api/types';
import { useLoad } from '../api/useLoad';
import { DataTable } from '../parts/DataTable';
import { LoadedPage } from '../parts/LoadedPage';
import { PageHeading } from '../parts/PageHeading';
import { TextField } from '../parts/fields';
import { accessText } from '../text/access';
import { showEnd } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { AccessArea } from './AccessArea';
import { BarredTable } from './BarredTable';
import { seersNamed, seerUnits, type SeerGroup, type SeerUnit } from './seerGroups';

/** "Hvem ser denne brukeren?" (OV-11). */
export function SeersPage() {
  return <AccessArea>{(card) => <Seers client={card.header.id} />}</AccessArea>;
}

function Seers({ client }: { client: number }) {
  return (
    <LoadedPage from={useLoad<WhoSees>(`/api/clients/${String(client)}/who-sees`)}>
      {(seen) => <SeersView seen={seen} />}
    </LoadedPage>
  );
}

function SeersView({ seen }: { seen: WhoSees }) {
  const t = useText(accessText);
  const [text, setText] = useState('');
  const named = seersNamed(seen.seers, text);
  const filtered = text.trim() !== '';
  return (
    <div className="page stack">
      <PageHeading title={t.seersTitle}>{t.seersTitle}</PageHeading>
      <p className="lead">{t.seersLead(seen.seers.length)}</p>
      <section className="stack-tight" aria-labelledby="barred-heading">
        <h2 id="barred-heading">{t.barred}</h2>
        <BarredTable barred={seen.barred} now={seen.now} />
      </section>
      <div className="filter">
        <TextField id="seer-filter" label={t.filter} hint={t.filterHint} value={text} onChange={setText} />
      </div>
      <p role="status" className="quiet">
        {!filtered
          ? ''
          : named.length === 0
            ? t.noneFiltered
            : t.filtered(String(named.length), String(seen.seers.length))}
      </p>
      {seerUnits(named).map((unit) => (
        <UnitSection key={unit.unit} unit={unit} />
      ))}
    </div>
  );
}

function UnitSection({ unit: { unit, count, groups } }: { unit: SeerUnit }) {
  const t = useText(accessText);
  return (
    <section className="stack-tight seer-unit" aria-label={unit}>
      <h2>
        {unit} <span className="count">{count}</span>
      </h2>
      <DataTable
        caption={unit}
        empty=""
        rows={groups}
        rowKey={(group) => group.seers[0]?.employee ?? 0}
        columns={[
          { name: t.seerColumns.who, cell: (group) => <Names group={group} /> },
          { name: t.seerColumns.why, cell: (group) => <Reason group={group} /> },
          { name: t.seerColumns.extent, cell: (group) => group.way.extent_name },
          { name: t.seerColumns.until, cell: (group) => <End group={group} /> },
        ]}
      />
    </section>
  );
}

function Names({ group }: { group: SeerGroup }) {
  return (
    <ul className="names">
      {group.seers.map((seer) => (
        <li key={seer.employee}>
          {seer.name} <span className="quiet">{seer.title}</span>
        </li>
      ))}
    </ul>
  );
}

function Reason({ group: { way } }: { group: SeerGroup }) {
  const t = useText(accessText);
  const given = [way.granted_by && t.givenBy(way.granted_by), way.reason].filter(Boolean).join(': ');
  return (
    <>
      {way.sentence} {given && <span className="quiet">{given}</span>}
    </>
  );
}

function End({ group: { way } }: { group: SeerGroup }) {
  const t = useText(accessText);
  const { language } = useLanguage();
  return way.until ? showEnd(way.until, language) : t.endless;
}
