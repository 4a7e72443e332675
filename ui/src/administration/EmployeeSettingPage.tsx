import { Button } from '@digdir/designsystemet-react';
import { useParams } from 'react-router';
import type { Employee, Organisation } from '../api/organisation';
import type { Routines } from '../api/routines';
import { useLoad } from '../api/useLoad';
import { LoadedPage } from '../parts/LoadedPage';
import { TextField } from '../parts/fields';
import { newOne } from '../routes';
import { EmployeeField, type ChosenEmployee } from '../parts/EmployeeField';
import { RoutinePage, type Filled } from '../routine/RoutinePage';
import { useMe } from '../session/session';
import { administrationText } from '../text/administration';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { staffText } from '../text/staff';
import { AdministrationNav } from './AdministrationPage';
import { DayFields, LevelField, useReadChange, useReadDays, type Days } from './fields';
import { useOrganisation } from './useOrganisation';

interface Form extends Days {
  name: string;
  userName: string;
  title: string;
  unit: string;
  manager: ChosenEmployee | null;
}

/** An employee comes, changes or leaves. */
export function EmployeeSettingPage() {
  const id = useParams().employee ?? '';
  const organisation = useOrganisation();
  const loaded = useLoad<Employee>(id === newOne ? null : `/api/organisation/employees/${id}`);
  return (
    <LoadedPage from={organisation}>
      {(all) =>
        id === newOne ? (
          <Setting organisation={all} />
        ) : (
          <LoadedPage from={loaded}>{(employee) => <Setting organisation={all} employee={employee} />}</LoadedPage>
        )
      }
    </LoadedPage>
  );
}

function Setting({ organisation, employee }: { organisation: Organisation; employee?: Employee }) {
  const t = useText(staffText);
  const words = useText(administrationText);
  const { today } = useMe();
  const readDays = useReadDays();
  const readChange = useReadChange();
  const initial: Form = {
    name: employee?.name ?? '',
    userName: employee?.user_name ?? '',
    title: employee?.title ?? '',
    unit: String(employee?.unit ?? ''),
    manager: employee?.manager ? { id: employee.manager, name: employee.manager_name, about: '' } : null,
    firstDay: showDay(employee?.first_day ?? today),
    lastDay: showDay(employee?.last_day),
  };
  const read = (form: Form): Filled<Routines['employee_setting']> => {
    const { first, last, missing } = readDays(form);
    if (!form.unit) missing.unshift({ field: 'level', text: t.unitMissing });
    if (!form.userName.trim()) missing.unshift({ field: 'user-name', text: t.userNameMissing });
    if (!form.name.trim()) missing.unshift({ field: 'name', text: words.nameMissing });
    if (missing.length > 0 || !first) return { request: null, missing };
    return {
      missing,
      request: {
        employee: employee?.id ?? null,
        name: form.name.trim(),
        user_name: form.userName.trim(),
        title: form.title.trim(),
        unit: Number(form.unit),
        manager: form.manager?.id ?? null,
        first_day: first,
        last_day: last,
      },
    };
  };
  return (
    <>
      <AdministrationNav />
      <RoutinePage
        routine="employee_setting"
        title={employee ? t.setTitle(employee.name) : t.newTitle}
        lead={employee ? t.setLead : t.newLead}
        act={employee ? t.setAct : t.newAct}
        draftKey={employee ? `employee-${String(employee.id)}` : 'new-employee'}
        initial={initial}
        read={readChange(employee ? initial : undefined, 'name', read)}
      >
        {({ form, set, errorOf }) => (
          <>
            <TextField
              id="name"
              label={words.name}
              value={form.name}
              onChange={(name) => set({ name })}
              error={errorOf('name')}
            />
            <TextField
              id="user-name"
              label={t.userName}
              hint={t.userNameHint}
              value={form.userName}
              smallLetters
              onChange={(userName) => set({ userName })}
              error={errorOf('user-name')}
            />
            <TextField id="title" label={t.title} value={form.title} onChange={(title) => set({ title })} />
            <LevelField
              organisation={organisation}
              today={today}
              label={t.unit}
              value={form.unit}
              onChange={(unit) => set({ unit })}
              error={errorOf('level')}
            />
            <EmployeeField
              id="manager"
              label={t.manager}
              value={form.manager}
              onChange={(manager) => set({ manager })}
            />
            {form.manager && (
              <p>
                <Button type="button" variant="tertiary" data-size="sm" onClick={() => set({ manager: null })}>
                  {t.noManager(form.manager.name)}
                </Button>
              </p>
            )}
            <DayFields form={form} set={set} errorOf={errorOf} />
          </>
        )}
      </RoutinePage>
    </>
  );
}
