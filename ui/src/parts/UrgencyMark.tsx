import type { Urgency } from '../api/types';
import { benchText } from '../text/bench';
import { useText } from '../text/language';

/** How much something presses: a shape of its own for each, and the word. */
export function UrgencyMark({ urgency }: { urgency: Urgency }) {
  const t = useText(benchText);
  return (
    <span className={`urgency urgency-${urgency}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        {urgency === 'calm' && <circle cx="8" cy="8" r="5.200" fill="none" stroke="currentColor" strokeWidth="2" />}
        {urgency === 'amber' && <path d="M8 1.800 15 14H1z" fill="currentColor" />}
        {urgency === 'red' && (
          <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5zm2 3v5h2V4zm0 6.200v2h2v-2z" fill="currentColor" fillRule="evenodd" />
        )}
      </svg>
      <span>{t.urgency[urgency]}</span>
    </span>
  );
}
