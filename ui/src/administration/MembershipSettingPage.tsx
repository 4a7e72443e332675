import { useParams } from 'react-router';
import type { Employee, Membership, Organisation, TeamRow } from '../api/organisation';
import type { Routines } from '../api/routines';
import { useLoad } from '../api/useLoad';
import { LoadedPage } from '../parts/LoadedPage';
import { PickField } from '../parts/fields';
import { newOne } from '../routes';
import { EmployeeField, type ChosenEmployee } from '../parts/EmployeeField';
import { RoutinePage, type Filled } from '../routine/RoutinePage';
import { useMe } from '../session/session';
import { NotFoundPage } from '../shell/NotFoundPage';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { staffText } from '../text/staff';
import { AdministrationNav } from './AdministrationPage';
import { DayFields, useReadChange, useReadDays, type Days } from './fields';
import { useOrganisation } from './useOrganisation';

interface Form extends Days {
  team: string;
  employee: ChosenEmployee | null;
}

/** From the employee's page: into a team, or the last day in one. */
export function MembershipSettingPage() {
  const { employee: id, membership: name } = useParams();
  const t = useText(staffText);
  const organisation = useOrganisation();
  return (
    <LoadedPage from={useLoad<Employee>(`/api/organisation/employees/${id ?? ''}`)}>
      {(employee) => {
        const standing = employee.memberships.find((row) => String(row.membership) === name);
        if (!standing && name !== newOne) return <NotFoundPage />;
        return (
          <LoadedPage from={organisation}>
            {(all) => (
              <Setting
                organisation={all}
                employee={employee}
                {...(standing ? { standing } : {})}
                title={standing ? t.membershipTitle(standing.team_name, employee.name) : t.joinTitle(employee.name)}
              />
            )}
          </LoadedPage>
        );
      }}
    </LoadedPage>
  );
}

/** From the team's page: a new member. */
export function TeamMemberPage() {
  const { team: id } = useParams();
  const t = useText(staffText);
  return (
    <LoadedPage from={useOrganisation()}>
      {(all) => {
        const team = all.teams.find((row) => String(row.id) === id);
        return team ? <Setting organisation={all} team={team} title={t.memberTitle(team.name)} /> : <NotFoundPage />;
      }}
    </LoadedPage>
  );
}

interface SettingProps {
  organisation: Organisation;
  title: string;
  employee?: Employee;
  team?: TeamRow;
  /** Undefined for a new one. */
  standing?: Membership;
}

function Setting({ organisation, title, employee, team, standing }: SettingProps) {
  const t = useText(staffText);
  const { today } = useMe();
  const readDays = useReadDays();
  const readChange = useReadChange();
  const initial: Form = {
    team: String(standing?.team ?? team?.id ?? ''),
    employee: employee ? { id: employee.id, name: employee.name, about: '' } : null,
    firstDay: showDay(standing?.first_day ?? today),
    lastDay: showDay(standing?.last_day),
  };
  const read = (form: Form): Filled<Routines['membership_setting']> => {
    const { first, last, missing } = readDays(form);
    if (!form.team) missing.unshift({ field: 'team', text: t.teamMissing });
    if (!form.employee) missing.unshift({ field: 'employee', text: t.employeeMissing });
    if (missing.length > 0 || !first || !form.employee) return { request: null, missing };
    return {
      missing,
      request: {
        membership: standing?.membership ?? null,
        team: Number(form.team),
        employee: form.employee.id,
        first_day: first,
        last_day: last,
      },
    };
  };
  return (
    <>
      <AdministrationNav />
      <RoutinePage
        routine="membership_setting"
        title={title}
        lead={standing ? t.membershipLead : t.joinLead}
        act={standing ? t.lastDayAct : t.joinAct}
        draftKey={
          standing
            ? `membership-${String(standing.membership)}`
            : employee
              ? `new-membership-${String(employee.id)}`
              : `new-member-${String(team?.id ?? 0)}`
        }
        initial={initial}
        read={readChange(standing ? initial : undefined, 'last-day', read)}
      >
        {({ form, set, errorOf }) => (
          <>
            {!standing && !team && (
              <PickField
                id="team"
                label={t.team}
                empty={t.chooseTeam}
                choices={organisation.teams
                  .filter((row) => !row.last_day || row.last_day >= today)
                  .map((row) => ({ value: String(row.id), label: row.name }))}
                value={form.team}
                onChange={(chosen) => set({ team: chosen })}
                error={errorOf('team')}
              />
            )}
            {!employee && (
              <EmployeeField
                id="employee"
                label={t.employee}
                value={form.employee}
                onChange={(chosen) => set({ employee: chosen })}
                error={errorOf('employee')}
              />
            )}
            <DayFields form={form} set={set} errorOf={errorOf} onlyLast={standing !== undefined} />
          </>
        )}
      </RoutinePage>
    </>
  );
}
