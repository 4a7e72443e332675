// When the reader's look-ups of the clients seen since the page was loaded lapse. In memory only, so that a page that
// is no longer shown can say why.

import type { ClientHeader, Instant } from '../api/types';

export interface SeenByLookUp {
  until: Instant;
  nationalId: string;
}

const seen = new Map<string, SeenByLookUp>();

/** The end, when it is a look-up that the right to see the client comes by. */
export function lookUpEnd(client: ClientHeader): Instant | undefined {
  return client.access.grant === 'look_up' ? (client.access.until ?? undefined) : undefined;
}

export function rememberLookUp(client: ClientHeader): void {
  const until = lookUpEnd(client);
  if (until) seen.set(String(client.id), { until, nationalId: client.national_id });
  else seen.delete(String(client.id));
}

export const rememberedLookUp = (client: string): SeenByLookUp | undefined => seen.get(client);
