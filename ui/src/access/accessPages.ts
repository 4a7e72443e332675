import type { Action, ClientHeader } from '../api/types';

const needs = {
  accessSeers: 'see_access',
  accessLog: 'see_access',
  blocks: 'block_access',
  grants: 'grant_access',
} as const satisfies Record<string, Action>;

export type AccessPageName = 'access' | keyof typeof needs;

/** Everybody may ask why they see the client; the rest goes by the rights that the reader has here. */
export function accessPages(client: ClientHeader): AccessPageName[] {
  const others = Object.entries(needs).filter(([, right]) => client.access.actions.includes(right));
  return ['access', ...others.map(([name]) => name as AccessPageName)];
}
