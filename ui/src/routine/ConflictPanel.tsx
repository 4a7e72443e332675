import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { Conflict } from '../api/routines';
import { useText } from '../text/language';
import { routineText } from '../text/routine';
import { PlanSentences } from './PlanPanel';

/** What is different from the plan the reader agreed to; the new plan needs a new yes. */
export function ConflictPanel({ conflict, act, onAgree }: { conflict: Conflict; act: string; onAgree: () => void }) {
  const t = useText(routineText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="plan conflict" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading" ref={heading} tabIndex={-1}>
        {t.conflictTitle}
      </h2>
      <p>{t.conflictLead}</p>
      <div className="conflict-sides">
        {conflict.no_longer.length > 0 && (
          <div className="conflict-side conflict-old">
            <h3>{t.noLonger}</h3>
            <ul>
              {conflict.no_longer.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        )}
        {conflict.now.length > 0 && (
          <div className="conflict-side conflict-new">
            <h3>{t.nowInstead}</h3>
            <ul>
              {conflict.now.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <h3>{t.planHeading}</h3>
      <PlanSentences plan={conflict.preview} />
      <div className="routine-act">
        <Button onClick={onAgree} data-size="md">
          {t.agree(act)}
        </Button>
      </div>
    </section>
  );
}
