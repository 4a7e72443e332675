import { Link, useParams } from 'react-router';
import type { Agreement, Organisation, ProviderRow } from '../api/organisation';
import { FactList } from '../parts/FactList';
import { LoadedPage } from '../parts/LoadedPage';
import { linkTo, newOne } from '../routes';
import { useMe } from '../session/session';
import { NotFoundPage } from '../shell/NotFoundPage';
import { administrationText } from '../text/administration';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { providerText, teamText } from '../text/providers';
import { AdministrationPage } from './AdministrationPage';
import { ActLink, ChangeLink, RowSection, useDayColumns } from './parts';
import { reachedAt } from './TeamsPage';
import { byName, levelName, standingFirst, useOrganisation } from './useOrganisation';

export function ProviderPage() {
  const { provider: id } = useParams();
  return (
    <LoadedPage from={useOrganisation()}>
      {(organisation) => {
        const provider = organisation.providers.find((row) => String(row.id) === id);
        return provider ? <ProviderView provider={provider} organisation={organisation} /> : <NotFoundPage />;
      }}
    </LoadedPage>
  );
}

function ProviderView({ provider, organisation }: { provider: ProviderRow; organisation: Organisation }) {
  const t = useText(providerText);
  const words = useText(administrationText);
  const team = organisation.teams.find((row) => row.id === provider.reception_team);
  const district = organisation.districts.find((row) => row.id === provider.district);
  return (
    <AdministrationPage
      title={provider.name}
      lead={t.kinds[provider.kind]}
      acts={<ActLink to={linkTo('providerSetting', { provider: provider.id })}>{words.changeFacts}</ActLink>}
    >
      <FactList
        facts={[
          [t.number, provider.organisation_number],
          [words.level, levelName(organisation, provider.level)],
          [t.receptionTeam, team ? <Link to={linkTo('team', { team: team.id })}>{team.name}</Link> : words.none],
          [words.firstDay, showDay(provider.first_day)],
          [words.lastDay, showDay(provider.last_day) || words.noEnd],
        ]}
      />
      {provider.kind === 'private_firm' ? (
        <Agreements provider={provider} />
      ) : (
        <p>{t.ownDistrict(district?.name ?? '')}</p>
      )}
      <Teams provider={provider} organisation={organisation} />
    </AdministrationPage>
  );
}

function Agreements({ provider }: { provider: ProviderRow }) {
  const t = useText(providerText);
  const words = useText(administrationText);
  const { today } = useMe();
  const days = useDayColumns<Agreement>();
  return (
    <RowSection
      title={t.agreements}
      empty={t.noAgreements}
      rows={standingFirst(provider.agreements, today)}
      rowKey={(row) => row.id}
      columns={[
        { name: words.district, cell: (row) => row.district_name },
        { name: t.services, cell: (row) => row.service_names.join(', ') },
        ...days,
        {
          name: words.change,
          quiet: true,
          cell: (row) => (
            <ChangeLink
              to={linkTo('agreementSetting', { provider: provider.id, agreement: row.id })}
              about={row.district_name}
            />
          ),
        },
      ]}
      act={
        <ActLink to={linkTo('agreementSetting', { provider: provider.id, agreement: newOne })}>
          {t.newAgreement}
        </ActLink>
      }
    />
  );
}

function Teams({ provider, organisation }: { provider: ProviderRow; organisation: Organisation }) {
  const t = useText(providerText);
  const teams = useText(teamText);
  const { today } = useMe();
  return (
    <RowSection
      title={t.teams}
      empty={teams.none}
      rows={standingFirst(byName(organisation.teams.filter((row) => row.provider === provider.id)), today)}
      rowKey={(row) => row.id}
      columns={[
        { name: teams.columns.name, cell: (row) => <Link to={linkTo('team', { team: row.id })}>{row.name}</Link> },
        { name: teams.columns.kind, cell: (row) => row.kind_name },
        { name: teams.columns.telephone, cell: reachedAt },
      ]}
    />
  );
}
