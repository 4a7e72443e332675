import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { WhyHere } from '../access/WhyHere';
import type { ClientHeader, Service } from '../api/types';
import { groupedNumber } from '../lookup/identityNumber';
import { LookUpMark } from '../lookup/LookUpMark';
import { Icon } from '../parts/Icon';
import { PageHeading } from '../parts/PageHeading';
import { Why } from '../parts/Why';
import { linkTo } from '../routes';
import { clientText } from '../text/client';
import { showDay } from '../text/dates';
import { useText } from '../text/language';

/**
 * Who this is about. The first line never scrolls away; the facts below it stay too where the window is large enough.
 * On the client's own page the name is the page's heading.
 */
export function ClientBar({
  client,
  services,
  heading,
  children,
}: {
  client: ClientHeader;
  services?: Service[];
  heading?: boolean;
  children?: ReactNode;
}) {
  const t = useText(clientText);
  const name = `${client.given_name} ${client.surname}`;
  const pending = (services ?? [])
    .flatMap((service) => service.changes)
    .filter((change) => change.state === 'planned' && !change.carried_out).length;
  return (
    <section className="client-bar" aria-label={t.header}>
      <div className="client-line">
        {heading ? (
          <PageHeading title={name} className="client-name">
            {name}
          </PageHeading>
        ) : (
          <Link className="client-name" to={linkTo('client', { client: client.id })}>
            {name}
          </Link>
        )}
        <span className="client-age">
          {t.years(client.age)}
          <span className="client-number">
            <span className="ds-sr-only">{t.number} </span>
            {groupedNumber(client.national_id)}
          </span>
        </span>
        {client.protection !== 'none' && (
          <span className="mark mark-danger">
            <Icon name="shield" />
            {t.protection[client.protection]}
          </span>
        )}
        {client.death_date && <span className="mark">{t.dead(showDay(client.death_date))}</span>}
        {pending > 0 && (
          <span className="mark mark-warning">
            <Icon name="swap" />
            {t.pending(pending)}
          </span>
        )}
        <LookUpMark client={client} />
      </div>
      {children && <div className="client-acts">{children}</div>}
      <ClientFacts client={client} services={services ?? []} />
    </section>
  );
}

function ClientFacts({ client, services }: { client: ClientHeader; services: Service[] }) {
  const t = useText(clientText);
  const payers = [...new Set(services.map((service) => service.payer).filter(Boolean))];
  const whyPayer = services.flatMap((service) => service.why_payer);
  const firstOfRule = whyPayer.filter((why, at) => whyPayer.findIndex((other) => other.rule === why.rule) === at);
  // Of the record nothing is said to those who may not read it.
  const extent = client.access.actions.includes('read_journal') ? t.extent[client.access.extent] : '';
  const languageText = [client.language, client.needs_interpreter ? t.interpreter : ''].filter(Boolean).join(', ');
  return (
    <dl className="client-facts">
      <Fact name={t.district} value={`${client.district} (${client.level})`}>
        <Why rules={client.why_district} about={t.district} group="client-facts" />
      </Fact>
      {payers.length > 0 && (
        <Fact name={t.payer} value={payers.join(', ')}>
          <Why rules={firstOfRule} about={t.payer} group="client-facts" />
        </Fact>
      )}
      {services.map((service) => {
        const now = service.assignments.find((a) => a.phase === 'running' || a.phase === 'in_notice');
        return now ? <Fact key={service.id} name={service.name} value={now.provider.name} /> : null;
      })}
      <Fact name={t.address} value={client.address} />
      <Fact name={t.telephone} value={client.telephone} />
      <Fact name={t.language} value={languageText} />
      <Fact name={t.access} value={[client.access.sentence, extent].filter(Boolean).join(' ')} wide>
        <WhyHere client={client.id} />
      </Fact>
    </dl>
  );
}

function Fact({ name, value, wide, children }: { name: string; value: string; wide?: boolean; children?: ReactNode }) {
  if (!value) return null;
  return (
    <div className={wide ? 'fact fact-wide' : 'fact'}>
      <dt>{name}</dt>
      <dd>
        {value}
        {children}
      </dd>
    </div>
  );
}
