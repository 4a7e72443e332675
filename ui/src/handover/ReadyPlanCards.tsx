import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from 'react-router';
import type { ReadyPlan, ReadyPlans } from '../api/routines';
import { useLoad } from '../api/useLoad';
import { linkTo } from '../routes';
import { formOfRequest } from '../routine/changeForm';
import { leavePrefill } from '../routine/prefill';
import { formOfMove, moveDraftKey } from '../routine/StartMovePage';
import { useText } from '../text/language';
import { handoverText } from '../text/records';

/** ready answers to a hand-over that was rejected or not answered. Each opens its routine, filled in. */
export function ReadyPlanCards({ handover }: { handover: number }) {
  const t = useText(handoverText);
  const navigate = useNavigate();
  const { data } = useLoad<ReadyPlans>(`/api/handovers/${String(handover)}/ready-plans`);
  if (!data || data.plans.length === 0) return null;

  const open = (plan: ReadyPlan) => {
    if (plan.move) {
      leavePrefill(moveDraftKey(plan.move.change), formOfMove(plan.move));
      void navigate(linkTo('startMove', { client: plan.move.client, change: plan.move.change }));
    } else if (plan.change) {
      leavePrefill(`provider-change-${String(plan.change.client)}`, formOfRequest(plan.change));
      void navigate(linkTo('providerChange', { client: plan.change.client }));
    }
  };
  return (
    <section className="ready-plans stack" aria-labelledby="ready-heading">
      <h2 id="ready-heading">{t.readyHeading}</h2>
      <p>{t.readyLead}</p>
      <ul className="plain-list">
        {data.plans.map((plan) => (
          <li key={plan.title} className="ready-plan">
            <h3>{plan.title}</h3>
            <p>{plan.sentence}</p>
            {(plan.move ?? plan.change) && (
              <Button variant="secondary" onClick={() => open(plan)}>
                {t.openPlan}
                <span className="ds-sr-only">: {plan.title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
