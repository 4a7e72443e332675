import { useParams } from 'react-router';
import type { Employee, Organisation, RoleRow } from '../api/organisation';
import type { Routines } from '../api/routines';
import { useLoad } from '../api/useLoad';
import { FactList } from '../parts/FactList';
import { LoadedPage } from '../parts/LoadedPage';
import { PickField } from '../parts/fields';
import { newOne } from '../routes';
import { RoutinePage, type Filled } from '../routine/RoutinePage';
import { useMe } from '../session/session';
import { NotFoundPage } from '../shell/NotFoundPage';
import { administrationText } from '../text/administration';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { staffText } from '../text/staff';
import { AdministrationNav } from './AdministrationPage';
import { DayFields, LevelField, useReadChange, useReadDays, type Days } from './fields';
import { levelName, useOrganisation } from './useOrganisation';

interface Form extends Days {
  role: string;
  level: string;
}

/** A role over a level is given, or gets a last day. */
export function RoleSettingPage() {
  const { employee: id, held: name } = useParams();
  const organisation = useOrganisation();
  return (
    <LoadedPage from={useLoad<Employee>(`/api/organisation/employees/${id ?? ''}`)}>
      {(employee) => {
        const held = employee.roles.find((row) => String(row.held) === name);
        if (!held && name !== newOne) return <NotFoundPage />;
        return (
          <LoadedPage from={organisation}>
            {(all) => <Setting employee={employee} organisation={all} {...(held ? { held } : {})} />}
          </LoadedPage>
        );
      }}
    </LoadedPage>
  );
}

interface SettingProps {
  employee: Employee;
  organisation: Organisation;
  /** Undefined for a new one. */
  held?: RoleRow;
}

function Setting({ employee, organisation, held }: SettingProps) {
  const t = useText(staffText);
  const words = useText(administrationText);
  const { today } = useMe();
  const readDays = useReadDays();
  const readChange = useReadChange();
  const initial: Form = {
    role: held?.role ?? '',
    level: String(held?.level ?? ''),
    firstDay: showDay(held?.first_day ?? (employee.first_day > today ? employee.first_day : today)),
    lastDay: showDay(held ? held.last_day : employee.last_day),
  };
  const read = (form: Form): Filled<Routines['role_setting']> => {
    const { first, last, missing } = readDays(form);
    if (!form.level) missing.unshift({ field: 'level', text: words.levelMissing });
    if (!form.role) missing.unshift({ field: 'role', text: t.roleMissing });
    if (missing.length > 0 || !first) return { request: null, missing };
    return {
      missing,
      request: {
        held: held?.held ?? null,
        employee: employee.id,
        role: form.role,
        level: Number(form.level),
        first_day: first,
        last_day: last,
      },
    };
  };
  return (
    <>
      <AdministrationNav />
      <RoutinePage
        routine="role_setting"
        title={held ? t.roleChangeTitle(held.role_name, employee.name) : t.roleTitle(employee.name)}
        lead={held ? t.roleChangeLead : t.roleLead}
        act={held ? t.lastDayAct : t.roleAct}
        draftKey={held ? `role-${String(held.held)}` : `new-role-${String(employee.id)}`}
        initial={initial}
        read={readChange(held ? initial : undefined, 'last-day', read)}
      >
        {({ form, set, errorOf }) => (
          <>
            {held ? (
              <FactList
                facts={[
                  [t.where, levelName(organisation, held.level)],
                  [words.firstDay, showDay(held.first_day)],
                ]}
              />
            ) : (
              <>
                <PickField
                  id="role"
                  label={t.role}
                  empty={t.chooseRole}
                  choices={organisation.roles.map(({ code, name }) => ({ value: code, label: name }))}
                  value={form.role}
                  onChange={(role) => set({ role })}
                  error={errorOf('role')}
                />
                <LevelField
                  organisation={organisation}
                  today={today}
                  label={t.where}
                  value={form.level}
                  onChange={(level) => set({ level })}
                  error={errorOf('level')}
                />
              </>
            )}
            <DayFields form={form} set={set} errorOf={errorOf} onlyLast={held !== undefined} />
          </>
        )}
      </RoutinePage>
    </>
  );
}
