import { Button } from '@digdir/designsystemet-react';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useText } from '../text/language';
import { routineText } from '../text/routine';
import { ConflictPanel } from './ConflictPanel';
import { PlanPanel } from './PlanPanel';
import type { Agreement } from './useAgreement';

/** The plan, or what is different from the one that was agreed to, and the one button that says what it does. */
export function PlanSide({ agreement, act }: { agreement: Agreement; act: string }) {
  const t = useText(routineText);
  const { state, preview, planHeading, agree, filled } = agreement;
  const sending = state.state === 'sending';
  return (
    <div className="routine-plan">
      {state.state === 'conflict' ? (
        <ConflictPanel
          conflict={state.conflict}
          act={act}
          onAgree={() => {
            preview.replace(state.conflict.preview);
            void agree(state.conflict.preview);
          }}
        />
      ) : (
        <>
          <PlanPanel ref={planHeading} preview={preview} missing={filled.missing} ready={filled.request !== null} />
          {state.state === 'failed' &&
            !(preview.current && preview.refusal) &&
            (state.problem.unreachable ? (
              <p className="save-trouble" role="alert">
                {t.neverArrived}
              </p>
            ) : (
              <ProblemNotice problem={state.problem} />
            ))}
          <div className="routine-act">
            <Button type="submit" data-size="md" aria-disabled={sending || undefined}>
              {sending ? t.working : act}
            </Button>
          </div>
        </>
      )}
      <p role="status" className={sending && state.waiting ? 'save-trouble' : 'ds-sr-only'}>
        {sending ? (state.waiting ? t.waitingForServer : t.working) : ''}
      </p>
    </div>
  );
}
