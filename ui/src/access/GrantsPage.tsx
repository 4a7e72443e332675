import { Link } from 'react-router';
import type { Grants } from '../api/types';
import { useLoad } from '../api/useLoad';
import { DataTable } from '../parts/DataTable';
import { LoadedPage } from '../parts/LoadedPage';
import { PageHeading } from '../parts/PageHeading';
import { linkTo } from '../routes';
import { useMe } from '../session/session';
import { accessText } from '../text/access';
import { showBegin, showEnd } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { AccessArea } from './AccessArea';

/** The grants of a client, and the way to give one (OV-107, OV-117). */
export function GrantsPage() {
  return <AccessArea>{(card) => <GrantList client={card.header.id} />}</AccessArea>;
}

function GrantList({ client }: { client: number }) {
  const t = useText(accessText);
  return (
    <LoadedPage from={useLoad<Grants>(`/api/clients/${String(client)}/grants`)}>
      {({ grants }) => (
        <div className="page stack">
          <PageHeading title={t.grantsTitle}>{t.grantsTitle}</PageHeading>
          <p className="lead">{t.grantsLead}</p>
          <p>
            <Link className="ds-button" to={linkTo('grant', { client })}>
              {t.grantNew}
            </Link>
          </p>
          <GrantTable client={client} grants={grants} />
        </div>
      )}
    </LoadedPage>
  );
}

function GrantTable({ client, grants }: { client: number; grants: Grants['grants'] }) {
  const t = useText(accessText);
  const { language } = useLanguage();
  const { now } = useMe();
  return (
    <DataTable
      caption={t.grantsTitle}
      empty={t.grantsNone}
      rows={grants}
      rowKey={(grant) => grant.grant}
      columns={[
        {
          name: t.grantColumns.who,
          cell: (grant) => (
            <>
              {grant.who} {Date.parse(grant.from) > Date.parse(now) && <span className="mark">{t.notYet}</span>}
            </>
          ),
        },
        { name: t.grantColumns.kind, cell: (grant) => grant.kind_name },
        { name: t.grantColumns.from, cell: (grant) => showBegin(grant.from, language) },
        { name: t.grantColumns.until, cell: (grant) => (grant.until ? showEnd(grant.until, language) : t.endless) },
        { name: t.grantColumns.reason, cell: (grant) => grant.reason },
        { name: t.grantColumns.by, cell: (grant) => grant.granted_by },
        {
          name: t.grantColumns.act,
          quiet: true,
          cell: (grant) =>
            grant.may_end ? (
              <Link to={linkTo('grantEnding', { client, grant: grant.grant })}>
                {t.end}
                <span className="ds-sr-only">: {grant.who}</span>
              </Link>
            ) : (
              <span className="quiet">{t.lapses}</span>
            ),
        },
      ]}
    />
  );
}
