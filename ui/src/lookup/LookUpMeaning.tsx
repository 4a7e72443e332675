import { Icon, type IconName } from '../parts/Icon';
import { serverNow } from '../session/serverClock';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { lookUpText } from '../text/lookUp';

const hour_ms = 3_600_000;

/** What the look-up will mean: how long, what is logged, who is told. */
export function LookUpMeaning({ hours }: { hours: number }) {
  const t = useText(lookUpText);
  const { language } = useLanguage();
  const end = showInstant(new Date(serverNow() + hours * hour_ms).toISOString(), language);
  const lines: [IconName, string][] = [
    ['clock', t.hours(hours, end)],
    ['note', t.logged],
    ['send', t.told],
    ['shield', t.reviewed],
    ['swap', t.renewal],
  ];
  return (
    <section className="plan" aria-labelledby="meaning-heading">
      <h2 id="meaning-heading">{t.meaning}</h2>
      <ul className="sentences plain-list">
        {lines.map(([icon, text]) => (
          <li key={icon}>
            <Icon name={icon} />
            <div>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
