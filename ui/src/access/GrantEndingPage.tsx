import { useParams } from 'react-router';
import type { Card, Grants } from '../api/types';
import { useLoad } from '../api/useLoad';
import { LoadedPage } from '../parts/LoadedPage';
import { RoutinePage } from '../routine/RoutinePage';
import { NotFoundPage } from '../shell/NotFoundPage';
import { accessText } from '../text/access';
import { useText } from '../text/language';

export function GrantEndingPage() {
  const { client = '', grant } = useParams();
  const grants = useLoad<Grants>(`/api/clients/${client}/grants`);
  return (
    <LoadedPage from={useLoad<Card>(`/api/clients/${client}`)}>
      {(card) => (
        <LoadedPage from={grants}>
          {(data) => {
            const known = data.grants.find((row) => String(row.grant) === grant && row.may_end);
            return known ? <Ending card={card} grant={known} /> : <NotFoundPage />;
          }}
        </LoadedPage>
      )}
    </LoadedPage>
  );
}

function Ending({ card, grant }: { card: Card; grant: Grants['grants'][number] }) {
  const t = useText(accessText);
  return (
    <RoutinePage
      routine="grant_ending"
      client={card.header}
      services={card.services}
      title={t.endOf(grant.who)}
      lead={t.endLead}
      act={t.end}
      draftKey={`grant-ending-${String(grant.grant)}`}
      initial={{}}
      read={() => ({ missing: [], request: { client: card.header.id, grant: grant.grant } })}
    >
      {() => <p className="quiet">{grant.reason}</p>}
    </RoutinePage>
  );
}
