import { Alert } from '@digdir/designsystemet-react';
import { useText } from '../text/language';
import { signInText } from '../text/signIn';

/** What the address says went wrong at the identity provider (server/oidc_fault.hpp). */
export function SignInFault({ code }: { code: string | null }) {
  const t = useText(signInText);
  if (!code) return null;
  const known = Object.hasOwn(t.faults, code) ? (code as keyof typeof t.faults) : 'other';
  return (
    <Alert data-color="warning" role="alert">
      <h2>{t.refusedTitle}</h2>
      <p>{t.faults[known]}</p>
    </Alert>
  );
}
