import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Card } from '../api/types';
import { useLoad } from '../api/useLoad';
import { LoadedPage } from '../parts/LoadedPage';
import { NotFoundPage } from '../shell/NotFoundPage';
import { findChange, type FoundChange } from './findChange';

/** Reads the client and finds the change that the address names; an unknown one reads like an unknown page. */
export function ChangePage({ children }: { children: (card: Card, found: FoundChange) => ReactNode }) {
  const { client, change } = useParams();
  return (
    <LoadedPage from={useLoad<Card>(`/api/clients/${client ?? ''}`)}>
      {(card) => {
        const found = findChange(card, change);
        return found ? children(card, found) : <NotFoundPage />;
      }}
    </LoadedPage>
  );
}
