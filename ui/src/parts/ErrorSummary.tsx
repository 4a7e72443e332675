import { useEffect, useRef } from 'react';
import { useText } from '../text/language';
import { shellText } from '../text/shell';

export interface Missing {
  /** The id of the field. */
  field: string;
  text: string;
}

/** What must be corrected, with a link to each field; takes the focus at each new attempt. */
export function ErrorSummary({ attempt, missing }: { attempt: number; missing: Missing[] }) {
  const t = useText(shellText);
  const box = useRef<HTMLDivElement>(null);
  const any = missing.length > 0;
  useEffect(() => {
    if (attempt > 0 && any) box.current?.focus();
  }, [attempt, any]);
  if (!any) return null;
  return (
    <div ref={box} className="error-summary" tabIndex={-1} role="group" aria-labelledby="error-summary-heading">
      <h2 id="error-summary-heading">{t.errorSummary}</h2>
      <ul>
        {missing.map((gap) => (
          <li key={gap.field}>
            <a
              href={`#${gap.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(gap.field)?.focus();
              }}
            >
              {gap.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
