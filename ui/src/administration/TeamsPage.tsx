import { Link } from 'react-router';
import type { Organisation, TeamRow } from '../api/organisation';
import { LoadedPage } from '../parts/LoadedPage';
import { linkTo, newOne } from '../routes';
import { useMe } from '../session/session';
import { administrationText } from '../text/administration';
import { useText } from '../text/language';
import { teamText } from '../text/providers';
import { AdministrationPage } from './AdministrationPage';
import { ActLink, FilteredTable } from './parts';
import { byName, standingFirst, useOrganisation } from './useOrganisation';

/** The provider or district that the team belongs to. */
export function ownerOf(team: TeamRow, organisation: Organisation): string {
  const provider = organisation.providers.find((row) => row.id === team.provider);
  const district = organisation.districts.find((row) => row.id === team.district);
  return provider?.name ?? district?.name ?? '';
}

/** The telephone, and when it is answered. */
export const reachedAt = (team: TeamRow): string => [team.telephone, team.hours].filter(Boolean).join(', ') || '–';

export function TeamsPage() {
  const t = useText(teamText);
  const words = useText(administrationText);
  const { today } = useMe();
  return (
    <LoadedPage from={useOrganisation()}>
      {(all) => (
        <AdministrationPage
          title={words.parts.teams}
          lead={t.lead}
          acts={<ActLink to={linkTo('teamSetting', { team: newOne })}>{t.newTeam}</ActLink>}
        >
          <FilteredTable
            caption={words.parts.teams}
            empty={t.none}
            rows={standingFirst(byName(all.teams), today)}
            rowKey={(team) => team.id}
            textOf={(team) => [team.name, team.kind_name, ownerOf(team, all), team.telephone].join(' ')}
            columns={[
              {
                name: t.columns.name,
                cell: (team) => <Link to={linkTo('team', { team: team.id })}>{team.name}</Link>,
              },
              { name: t.columns.kind, cell: (team) => team.kind_name },
              { name: t.columns.owner, cell: (team) => ownerOf(team, all) || '–' },
              { name: t.columns.telephone, cell: (team) => reachedAt(team) },
            ]}
          />
        </AdministrationPage>
      )}
    </LoadedPage>
  );
}
