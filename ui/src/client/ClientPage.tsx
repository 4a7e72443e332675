import { Link, useParams } from 'react-router';
import { accessPages } from '../access/accessPages';
import type { Card } from '../api/types';
import { useLoad } from '../api/useLoad';
import { NotSeen, WhileSeen } from '../lookup/WhileSeen';
import { LoadedPage } from '../parts/LoadedPage';
import { linkTo } from '../routes';
import { TimeStrip } from '../strip/TimeStrip';
import { accessText } from '../text/access';
import { clientText } from '../text/client';
import { useText } from '../text/language';
import { ClientBar } from './ClientBar';
import { HistorySection } from './HistorySection';
import { PracticalSection, RelatedSection } from './PeopleSections';
import { HandoverSection, LetterSection, TaskSection, WishSection } from './SentSections';
import { ServiceSection } from './ServiceSection';
import { useMayHere } from './rightsHere';

export function ClientPage() {
  const { client } = useParams();
  return (
    <LoadedPage from={useLoad<Card>(`/api/clients/${client ?? ''}`)} gone={<NotSeen client={client ?? ''} />}>
      {(card) => (
        <WhileSeen client={card.header}>
          <CardPage card={card} />
        </WhileSeen>
      )}
    </LoadedPage>
  );
}

function CardPage({ card }: { card: Card }) {
  const t = useText(clientText);
  const access = useText(accessText);
  const ids = { client: card.header.id };
  const mayChange = useMayHere('change_provider');
  const mayWish = useMayHere('request_change');
  const mayRead = useMayHere('read_journal');
  const mayWrite = useMayHere('write_note');
  // Why one sees the client is asked in the header; the other pages about access have a button.
  const aboutAccess = accessPages(card.header)[1];
  return (
    <>
      <ClientBar client={card.header} services={card.services} heading>
        {mayChange && (
          <Link className="ds-button" data-variant="primary" to={linkTo('providerChange', ids)}>
            {t.changeProvider}
          </Link>
        )}
        {mayWish && !mayChange && (
          <Link className="ds-button" data-variant="primary" to={linkTo('changeWish', ids)}>
            {t.registerWish}
          </Link>
        )}
        {(mayRead || mayWrite) && (
          <Link className="ds-button" data-variant="secondary" to={linkTo('journal', ids)}>
            {mayWrite ? t.writeNote : t.journal}
          </Link>
        )}
        {aboutAccess && (
          <Link className="ds-button" data-variant="tertiary" to={linkTo(aboutAccess, ids)}>
            {access.open}
          </Link>
        )}
      </ClientBar>
      <div className="page client-page">
        <aside className="client-side stack">
          <WishSection wishes={card.change_requests} client={card.header.id} />
          <PracticalSection notes={card.practical_notes} />
          <RelatedSection persons={card.related_persons} />
        </aside>
        <section aria-labelledby="services-heading" className="client-main stack">
          <h2 id="services-heading">{t.services}</h2>
          {card.services.length === 0 && <p>{t.noServices}</p>}
          {card.services.map((service) => (
            <ServiceSection key={service.id} service={service} client={card.header.id}>
              <TimeStrip service={service} />
            </ServiceSection>
          ))}
          <HandoverSection handovers={card.handovers} />
          <TaskSection tasks={card.tasks} />
          <LetterSection letters={card.letters} />
          <HistorySection client={card.header.id} version={card.header.version} />
        </section>
      </div>
    </>
  );
}
