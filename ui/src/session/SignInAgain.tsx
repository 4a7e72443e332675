import { useEffect, useId, useRef } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { SignInForm } from './SignInForm';

/** Lies over the page when the session has run out, so that what was typed under it stays. */
export function SignInAgain({ onLeave }: { onLeave: () => void }) {
  const t = useText(shellText);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sign-in-again"
      aria-labelledby={heading}
      onCancel={(event) => event.preventDefault()}
    >
      <div className="stack">
        <h2 id={heading}>{t.expiredTitle}</h2>
        <p>{t.expiredLead}</p>
        <SignInForm name="again" />
        <div>
          <Button variant="tertiary" onClick={onLeave}>
            {t.signOut}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
