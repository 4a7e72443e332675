import { Alert } from '@digdir/designsystemet-react';
import type { Ref } from 'react';
import type { Preview } from '../api/routines';
import type { Missing } from '../parts/ErrorSummary';
import { Icon } from '../parts/Icon';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Why } from '../parts/Why';
import { useText } from '../text/language';
import { routineText } from '../text/routine';
import { iconOf } from './effects';
import type { PreviewState } from './usePreview';

/** The plan in sentences, and what stands in its way. */
export function PlanPanel({
  ref,
  preview,
  missing,
  ready,
}: {
  ref: Ref<HTMLHeadingElement>;
  preview: PreviewState;
  missing: Missing[];
  ready: boolean;
}) {
  const t = useText(routineText);
  const { plan, refusal, current } = preview;
  const said = !ready ? '' : !current ? '' : plan ? t.planUpdated(plan.sentences.length) : refusal ? t.planRefused : '';
  return (
    <section className="plan" aria-labelledby="plan-heading" aria-busy={ready && !current}>
      <h2 id="plan-heading" ref={ref} tabIndex={-1}>
        {t.planHeading}
      </h2>
      <p role="status" className="ds-sr-only">
        {said}
      </p>
      {!ready && <Waiting missing={missing} />}
      {ready && !plan && !refusal && <p className="quiet">{t.planLoading}</p>}
      {ready && refusal && current && (
        <div className="stack-tight">
          {!refusal.unreachable && <p className="plan-refused">{t.planRefused}</p>}
          <ProblemNotice problem={refusal} onRetry={refusal.unreachable ? () => void preview.now() : undefined} />
        </div>
      )}
      {ready && plan && (
        <div className={current ? 'plan-body' : 'plan-body plan-old'}>
          <PlanSentences plan={plan} />
        </div>
      )}
    </section>
  );
}

function Waiting({ missing }: { missing: Missing[] }) {
  const t = useText(routineText);
  if (missing.length === 0) return <p className="quiet">{t.planEmpty}</p>;
  return (
    <div className="quiet">
      <p>{t.planWaitsFor}</p>
      <ul>
        {missing.map((gap) => (
          <li key={gap.field}>{gap.text}</li>
        ))}
      </ul>
    </div>
  );
}

export function PlanSentences({ plan }: { plan: Preview }) {
  const t = useText(routineText);
  return (
    <>
      {plan.warnings.length > 0 && (
        <Alert data-color="warning">
          <h3>{t.warnings}</h3>
          <ul className="plain-list">
            {plan.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Alert>
      )}
      <ol className="sentences">
        {plan.sentences.map((sentence, at) => (
          <li key={at}>
            <Icon name={iconOf(sentence.effect)} />
            <div>
              <p>{sentence.text}</p>
              <Why rules={sentence.why} about={sentence.text} />
            </div>
          </li>
        ))}
      </ol>
      {plan.left_out.length > 0 && (
        <Alert data-color="warning">
          <h3>{t.leftOut}</h3>
          <ul className="plain-list">
            {plan.left_out.map((line) => (
              <li key={line.service_line}>
                <p>{line.text}</p>
                {line.next_step && <p className="quiet">{line.next_step}</p>}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
