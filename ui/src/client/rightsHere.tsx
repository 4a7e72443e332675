import { createContext, useContext } from 'react';
import type { Action } from '../api/types';
import { useMay } from '../session/session';

const RightsHere = createContext<readonly Action[] | null>(null);

/** Around what is about one client: what the reader may do with that client. */
export const RightsHereProvider = RightsHere.Provider;

/** For showing and hiding buttons about the client; a look-up gives less than the reader's role does elsewhere. */
export function useMayHere(action: Action): boolean {
  const here = useContext(RightsHere);
  const may = useMay(action);
  return may && (here?.includes(action) ?? true);
}
