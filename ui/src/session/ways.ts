import { useEffect, useState } from 'react';
import { get } from '../api/call';
import type { SignInOptions } from '../api/types';

/** How one may sign in here; a password until the server has said otherwise. */
export function useWaysIn(): SignInOptions | undefined {
  const [ways, setWays] = useState<SignInOptions>();
  useEffect(() => {
    get<SignInOptions>('/api/sign-in/options').then(setWays, () => setWays({ local: true, oidc: null }));
  }, []);
  return ways;
}

/** Where the button of the identity provider leads, with the page to come back to. */
export function providerAddress(address: string, to: string): string {
  return `${address}?to=${encodeURIComponent(to)}`;
}
