import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@digdir/designsystemet-react';
import type { SignInOptions } from '../api/types';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { linkTo } from '../routes';
import { signInText } from '../text/signIn';
import { ProviderLink } from './ProviderLink';
import { useSession } from './session';
import { SignInForm } from './SignInForm';
import { useWaysIn } from './ways';

/** Lies over the page when the session has run out, so that what was typed under it stays. */
export function SignInAgain({ onLeave }: { onLeave: () => void }) {
  const t = useText(shellText);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const ways = useWaysIn();
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
        {ways?.oidc && <InAnotherTab provider={ways.oidc} />}
        {ways?.local && <SignInForm name="again" />}
        <div>
          <Button variant="tertiary" onClick={onLeave}>
            {t.signOut}
          </Button>
        </div>
      </div>
    </dialog>
  );
}

/** This page stays as it is, while its reader signs in at the identity provider in another tab. */
function InAnotherTab({ provider }: { provider: NonNullable<SignInOptions['oidc']> }) {
  const t = useText(signInText);
  const { comeBack } = useSession();
  const [notYet, setNotYet] = useState(false);
  const look = () => void comeBack().then((came) => setNotYet(!came));
  return (
    <>
      <p>{t.againElsewhere}</p>
      <ProviderLink provider={provider} to={linkTo('bench')} newTab />
      {notYet && <p role="alert">{t.notYet}</p>}
      <div>
        <Button variant="secondary" onClick={look}>
          {t.cameBack}
        </Button>
      </div>
    </>
  );
}
