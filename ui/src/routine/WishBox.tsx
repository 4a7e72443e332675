import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ChangeWish } from '../api/types';
import { ProblemNotice } from '../parts/ProblemNotice';
import { TextField } from '../parts/fields';
import { changeText } from '../text/change';
import { clientText } from '../text/client';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { useAct } from './useAct';

/** A wish that a provider registered: fill the form with it, or close it. */
export function WishBox({
  wish,
  client,
  used,
  onUse,
  onRelease,
  onDeclined,
}: {
  wish: ChangeWish;
  client: number;
  used: boolean;
  onUse: () => void;
  onRelease: () => void;
  onDeclined: () => void;
}) {
  const t = useText(changeText);
  const words = useText(clientText);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct();
  const field = `decline-why-${String(wish.id)}`;
  return (
    <section className="wish-box" aria-label={t.wishHeading}>
      <h2>{t.wishHeading}</h2>
      <p>
        {words.wish(wish.told_to, showDay(wish.told_on))}{' '}
        {wish.wanted_provider && words.wishTo(wish.wanted_provider.name)}
      </p>
      {wish.note && <p>{wish.note}</p>}
      {used ? (
        <p>
          {t.wishUsed}{' '}
          <Button variant="tertiary" onClick={onRelease}>
            {t.wishRelease}
          </Button>
        </p>
      ) : (
        <div>
          <Button variant="secondary" onClick={onUse}>
            {t.wishUse}
          </Button>
        </div>
      )}
      <details className="fold">
        <summary>{t.wishDecline}</summary>
        <div className="fold-body stack">
          <TextField
            id={field}
            label={t.wishDeclineWhy}
            value={why}
            onChange={setWhy}
            error={tried && !why.trim() ? t.wishDeclineMissing : undefined}
          />
          {act.problem && <ProblemNotice problem={act.problem} />}
          <div>
            <Button
              variant="secondary"
              aria-disabled={act.busy || undefined}
              onClick={() => {
                setTried(true);
                if (!why.trim()) {
                  document.getElementById(field)?.focus();
                  return;
                }
                void act
                  .run('change_request_decline', { client, request: wish.id, why: why.trim() })
                  .then((receipt) => {
                    if (receipt) onDeclined();
                  });
              }}
            >
              {t.wishDecline}
            </Button>
          </div>
        </div>
      </details>
    </section>
  );
}
