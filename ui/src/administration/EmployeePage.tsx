import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../api/call';
import type { Employee, Organisation } from '../api/organisation';
import { asProblem, type Problem } from '../api/problem';
import { useLoad } from '../api/useLoad';
import { FactList } from '../parts/FactList';
import { LoadedPage } from '../parts/LoadedPage';
import { ProblemNotice } from '../parts/ProblemNotice';
import { linkTo, newOne } from '../routes';
import { useMe } from '../session/session';
import { administrationText } from '../text/administration';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { staffText } from '../text/staff';
import { AdministrationPage } from './AdministrationPage';
import { ActLink, ChangeLink, RowSection, useDayColumns } from './parts';
import { useSubstitutionTable } from './useSubstitutionTable';
import { levelName, standingFirst, useOrganisation } from './useOrganisation';

export function EmployeePage() {
  const { employee } = useParams();
  const organisation = useOrganisation();
  return (
    <LoadedPage from={useLoad<Employee>(`/api/organisation/employees/${employee ?? ''}`)}>
      {(row) => (
        <LoadedPage from={organisation}>{(all) => <EmployeeView employee={row} organisation={all} />}</LoadedPage>
      )}
    </LoadedPage>
  );
}

function EmployeeView({ employee, organisation }: { employee: Employee; organisation: Organisation }) {
  const t = useText(staffText);
  const words = useText(administrationText);
  const ids = { employee: employee.id };
  return (
    <AdministrationPage
      title={employee.name}
      lead={employee.title}
      acts={
        <>
          <ActLink to={linkTo('employeeSetting', ids)}>{words.changeFacts}</ActLink>
          <SignOut employee={employee} />
        </>
      }
    >
      <FactList
        facts={[
          [t.userName, employee.user_name],
          [t.unit, levelName(organisation, employee.unit)],
          [
            t.manager,
            employee.manager ? (
              <Link to={linkTo('employee', { employee: employee.manager })}>{employee.manager_name}</Link>
            ) : (
              words.none
            ),
          ],
          [words.firstDay, showDay(employee.first_day)],
          [words.lastDay, showDay(employee.last_day) || words.noEnd],
        ]}
      />
      <Roles employee={employee} organisation={organisation} />
      <Memberships employee={employee} />
      <RowSection
        title={t.substitutions}
        {...useSubstitutionTable(employee.substitutions)}
        empty={t.noSubstitutions}
        act={
          <ActLink to={`${linkTo('substitutionSetting', { substitution: newOne })}?for=${String(employee.id)}`}>
            {t.newSubstitution}
          </ActLink>
        }
      />
    </AdministrationPage>
  );
}

function Roles({ employee, organisation }: { employee: Employee; organisation: Organisation }) {
  const t = useText(staffText);
  const words = useText(administrationText);
  const { today } = useMe();
  const days = useDayColumns<Employee['roles'][number]>();
  return (
    <RowSection
      title={t.roles}
      empty={t.noRoles}
      rows={standingFirst(employee.roles, today)}
      rowKey={(row) => row.held}
      columns={[
        { name: t.role, cell: (row) => row.role_name },
        { name: t.where, cell: (row) => levelName(organisation, row.level) },
        { name: t.source, cell: (row) => (row.instead_of ? t.insteadOf(row.instead_of) : t.own) },
        ...days,
        {
          name: words.change,
          quiet: true,
          cell: (row) =>
            !row.instead_of && (
              <ChangeLink
                to={linkTo('roleSetting', { employee: employee.id, held: row.held })}
                about={`${row.role_name}, ${row.level_name}`}
              />
            ),
        },
      ]}
      act={<ActLink to={linkTo('roleSetting', { employee: employee.id, held: newOne })}>{t.giveRole}</ActLink>}
    />
  );
}

function Memberships({ employee }: { employee: Employee }) {
  const t = useText(staffText);
  const words = useText(administrationText);
  const { today } = useMe();
  const days = useDayColumns<Employee['memberships'][number]>();
  return (
    <RowSection
      title={t.teams}
      empty={t.noTeams}
      rows={standingFirst(employee.memberships, today)}
      rowKey={(row) => row.membership}
      columns={[
        { name: t.team, cell: (row) => <Link to={linkTo('team', { team: row.team })}>{row.team_name}</Link> },
        { name: t.source, cell: (row) => (row.instead_of ? t.insteadOf(row.instead_of) : t.own) },
        ...days,
        {
          name: words.change,
          quiet: true,
          cell: (row) =>
            !row.instead_of && (
              <ChangeLink
                to={linkTo('membershipSetting', { employee: employee.id, membership: row.membership })}
                about={row.team_name}
              />
            ),
        },
      ]}
      act={
        <ActLink to={linkTo('membershipSetting', { employee: employee.id, membership: newOne })}>{t.joinTeam}</ActLink>
      }
    />
  );
}

/** Ends every session of a lost telephone or a password that others know. */
function SignOut({ employee }: { employee: Employee }) {
  const t = useText(staffText);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const end = async () => {
    setSaid('');
    setProblem(undefined);
    try {
      await call('DELETE', `/api/employees/${String(employee.id)}/sessions`);
      setSaid(t.signedOut(employee.name));
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <>
      <Button variant="secondary" onClick={() => void end()}>
        {t.signOut}
      </Button>
      <p role="status" className={said ? 'said' : 'ds-sr-only'}>
        {said}
      </p>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
