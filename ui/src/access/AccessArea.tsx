import type { ReactNode } from 'react';
import { NavLink, useParams } from 'react-router';
import type { Card, ClientHeader } from '../api/types';
import { useLoad } from '../api/useLoad';
import { ClientBar } from '../client/ClientBar';
import { LoadedPage } from '../parts/LoadedPage';
import { linkTo } from '../routes';
import { accessText } from '../text/access';
import { useText } from '../text/language';
import { accessPages } from './accessPages';

/** The pages about access to one client, side by side: each reader has those that are the reader's to open. */
export function AccessArea({ children }: { children: (card: Card) => ReactNode }) {
  const { client } = useParams();
  return (
    <LoadedPage from={useLoad<Card>(`/api/clients/${client ?? ''}`)}>
      {(card) => (
        <>
          <ClientBar client={card.header} services={card.services} />
          <AccessNav client={card.header} />
          {children(card)}
        </>
      )}
    </LoadedPage>
  );
}

function AccessNav({ client }: { client: ClientHeader }) {
  const t = useText(accessText);
  const pages = accessPages(client);
  if (pages.length < 2) return null;
  return (
    <nav className="section-nav" aria-label={t.area}>
      <ul>
        {pages.map((name) => (
          <li key={name}>
            <NavLink to={linkTo(name, { client: client.id })} end>
              {t.pages[name]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
