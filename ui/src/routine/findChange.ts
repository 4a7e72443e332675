import type { Card, Change, Service } from '../api/types';

export interface FoundChange {
  change: Change;
  service: Service;
}

/** The change that an address names, with its service line. */
export function findChange(card: Card, id: string | undefined): FoundChange | undefined {
  for (const service of card.services) {
    const change = service.changes.find((known) => String(known.id) === id);
    if (change) return { change, service };
  }
  return undefined;
}
