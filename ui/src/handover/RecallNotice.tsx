import { Alert, Button } from '@digdir/designsystemet-react';
import type { Handover } from '../api/routines';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useAct } from '../routine/useAct';
import { useText } from '../text/language';
import { handoverText } from '../text/records';

/** The sender took the hand-over back; the receiver says that it has been seen. */
export function RecallNotice({ handover, onDone }: { handover: Handover; onDone: (text: string) => Promise<void> }) {
  const t = useText(handoverText);
  const act = useAct();
  const { state, id, service_name: service } = handover.summary;
  if (state !== 'recalled' && state !== 'recall_acknowledged') return null;
  const acknowledge = async () => {
    const receipt = await act.run('recall_acknowledgement', { client: handover.client.id, handover: id });
    if (!receipt) return;
    await onDone(t.acknowledged);
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  return (
    <Alert data-color="warning">
      <p>{state === 'recalled' ? t.recalled(service) : t.acknowledged}</p>
      {act.problem && <ProblemNotice problem={act.problem} />}
      {handover.can_acknowledge_recall && (
        <Button onClick={() => void acknowledge()} aria-disabled={act.busy || undefined}>
          {t.acknowledge}
        </Button>
      )}
    </Alert>
  );
}
