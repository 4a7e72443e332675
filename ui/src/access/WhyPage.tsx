import type { AccessWhy } from '../api/types';
import { useLoad } from '../api/useLoad';
import { LoadedPage } from '../parts/LoadedPage';
import { PageHeading } from '../parts/PageHeading';
import { accessText } from '../text/access';
import { showEnd } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { AccessArea } from './AccessArea';
import { Ways } from './Ways';

/** "Hvorfor ser jeg denne brukeren?" (OV-11). */
export function WhyPage() {
  return <AccessArea>{(card) => <Why client={card.header.id} />}</AccessArea>;
}

function Why({ client }: { client: number }) {
  return (
    <LoadedPage from={useLoad<AccessWhy>(`/api/clients/${String(client)}/why`)}>
      {(why) => <WhyView why={why} />}
    </LoadedPage>
  );
}

function WhyView({ why }: { why: AccessWhy }) {
  const t = useText(accessText);
  const { language } = useLanguage();
  return (
    <div className="page stack">
      <PageHeading title={t.whyTitle}>{t.whyTitle}</PageHeading>
      <p className="lead">{t.whyLead(why.ways.length)}</p>
      <Ways ways={why.ways} />
      <section className="stack-tight" aria-labelledby="can-do">
        <h2 id="can-do">{t.canDo}</h2>
        <ul className="can-do">
          {why.actions.map(({ action, name, until }) => (
            <li key={action}>{until ? t.canUntil(name, showEnd(until, language)) : name}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
