import type { Why as WhyRule } from '../api/types';
import { useText } from '../text/language';
import { shellText } from '../text/shell';

/**
 * "Hvorfor?": the rules behind a date, payer, level, right or effect, with the inputs they were given. Of a group only
 * one is open at a time.
 */
export function Why({ rules, about, group }: { rules: WhyRule[]; about: string; group?: string }) {
  const t = useText(shellText);
  if (rules.length === 0) return null;
  return (
    <details className="why" name={group}>
      <summary>
        <span aria-hidden="true">{t.why}</span>
        <span className="ds-sr-only">{t.whyAbout(about)}</span>
      </summary>
      <div className="why-panel">
        {rules.map((rule) => (
          <div key={rule.rule + rule.statement} className="why-rule">
            <p className="why-title">
              <span className="why-id">{rule.rule}</span> {rule.title}
            </p>
            {rule.statement && <p>{rule.statement}</p>}
            {rule.inputs.length > 0 && (
              <dl className="why-inputs">
                {rule.inputs.map((input) => (
                  <div key={input.name}>
                    <dt>{input.name}</dt>
                    <dd>{input.value}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        ))}
      </div>
    </details>
  );
}
