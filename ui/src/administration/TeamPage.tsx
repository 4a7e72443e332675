import { Link, useParams } from 'react-router';
import type { Organisation, TeamMembers, TeamRow } from '../api/organisation';
import { useLoad } from '../api/useLoad';
import { FactList } from '../parts/FactList';
import { LoadedPage } from '../parts/LoadedPage';
import { linkTo } from '../routes';
import { useMe } from '../session/session';
import { NotFoundPage } from '../shell/NotFoundPage';
import { administrationText } from '../text/administration';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { teamText } from '../text/providers';
import { staffText } from '../text/staff';
import { AdministrationPage } from './AdministrationPage';
import { ActLink, ChangeLink, RowSection, useDayColumns } from './parts';
import { ownerOf } from './TeamsPage';
import { levelName, standingFirst, useOrganisation } from './useOrganisation';

export function TeamPage() {
  const { team: id } = useParams();
  const members = useLoad<TeamMembers>(`/api/organisation/teams/${id ?? ''}/members`);
  return (
    <LoadedPage from={useOrganisation()}>
      {(organisation) => {
        const team = organisation.teams.find((row) => String(row.id) === id);
        if (!team) return <NotFoundPage />;
        return (
          <LoadedPage from={members}>
            {(data) => <TeamView team={team} organisation={organisation} members={data.members} />}
          </LoadedPage>
        );
      }}
    </LoadedPage>
  );
}

interface TeamViewProps {
  team: TeamRow;
  organisation: Organisation;
  members: TeamMembers['members'];
}

function TeamView({ team, organisation, members }: TeamViewProps) {
  const t = useText(teamText);
  const staff = useText(staffText);
  const words = useText(administrationText);
  const { today } = useMe();
  const days = useDayColumns<TeamMembers['members'][number]>();
  return (
    <AdministrationPage
      title={team.name}
      lead={team.kind_name}
      acts={<ActLink to={linkTo('teamSetting', { team: team.id })}>{words.changeFacts}</ActLink>}
    >
      <FactList
        facts={[
          [t.columns.owner, ownerOf(team, organisation)],
          [words.level, levelName(organisation, team.level)],
          [t.columns.telephone, team.telephone],
          [t.columns.hours, team.hours],
          [words.firstDay, showDay(team.first_day)],
          [words.lastDay, showDay(team.last_day) || words.noEnd],
        ]}
      />
      <RowSection
        title={t.members}
        empty={t.noMembers}
        rows={standingFirst(members, today)}
        rowKey={(row) => row.membership}
        columns={[
          {
            name: t.member,
            cell: (row) => <Link to={linkTo('employee', { employee: row.employee })}>{row.employee_name}</Link>,
          },
          {
            name: staff.source,
            cell: (row) => (row.instead_of ? staff.insteadOf(row.instead_of) : staff.own),
          },
          ...days,
          {
            name: words.change,
            quiet: true,
            cell: (row) =>
              !row.instead_of && (
                <ChangeLink
                  to={linkTo('membershipSetting', { employee: row.employee, membership: row.membership })}
                  about={row.employee_name}
                />
              ),
          },
        ]}
        act={<ActLink to={linkTo('teamMember', { team: team.id })}>{t.addMember}</ActLink>}
      />
    </AdministrationPage>
  );
}
