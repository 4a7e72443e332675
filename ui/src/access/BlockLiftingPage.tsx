import { useParams } from 'react-router';
import type { BlockLifting } from '../api/routines';
import type { Barred, Blocks, Card } from '../api/types';
import { useLoad } from '../api/useLoad';
import { LongTextField } from '../parts/fields';
import { LoadedPage } from '../parts/LoadedPage';
import { RoutinePage, type Filled } from '../routine/RoutinePage';
import { NotFoundPage } from '../shell/NotFoundPage';
import { accessText } from '../text/access';
import { useText } from '../text/language';

export function BlockLiftingPage() {
  const { client = '', block } = useParams();
  const blocks = useLoad<Blocks>(`/api/clients/${client}/blocks`);
  return (
    <LoadedPage from={useLoad<Card>(`/api/clients/${client}`)}>
      {(card) => (
        <LoadedPage from={blocks}>
          {(data) => {
            const bar = data.blocks.find((known) => String(known.denial) === block);
            return bar ? <Lifting card={card} bar={bar} /> : <NotFoundPage />;
          }}
        </LoadedPage>
      )}
    </LoadedPage>
  );
}

function Lifting({ card, bar }: { card: Card; bar: Barred }) {
  const t = useText(accessText);
  const read = (form: { reason: string }): Filled<BlockLifting> => {
    const reason = form.reason.trim();
    if (!reason) return { request: null, missing: [{ field: 'reason', text: t.reasonMissing }] };
    return { missing: [], request: { client: card.header.id, block: bar.denial, reason } };
  };
  return (
    <RoutinePage
      routine="block_lifting"
      client={card.header}
      services={card.services}
      title={t.liftOf(bar.who)}
      lead={t.liftLead}
      act={t.lift}
      draftKey={`block-lifting-${String(bar.denial)}`}
      initial={{ reason: '' }}
      notice={
        <p>
          {bar.sentence} <span className="quiet">{bar.reason}</span>
        </p>
      }
      read={read}
    >
      {({ form, set, errorOf }) => (
        <LongTextField
          id="reason"
          label={t.reason}
          hint={t.liftReasonHint}
          value={form.reason}
          onChange={(reason) => set({ reason })}
          error={errorOf('reason')}
        />
      )}
    </RoutinePage>
  );
}
