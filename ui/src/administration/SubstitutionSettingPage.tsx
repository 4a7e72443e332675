import { useParams, useSearchParams } from 'react-router';
import type { Employee, Substitution } from '../api/organisation';
import type { Routines } from '../api/routines';
import { useLoad } from '../api/useLoad';
import { FactList } from '../parts/FactList';
import { LoadedPage } from '../parts/LoadedPage';
import { newOne } from '../routes';
import { EmployeeField, type ChosenEmployee } from '../parts/EmployeeField';
import { RoutinePage, type Filled } from '../routine/RoutinePage';
import { useMe } from '../session/session';
import { NotFoundPage } from '../shell/NotFoundPage';
import { administrationText } from '../text/administration';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { substitutionText } from '../text/staff';
import { AdministrationNav } from './AdministrationPage';
import { DayFields, useReadChange, useReadDays, type Days } from './fields';
import { useOrganisation } from './useOrganisation';

interface Form extends Days {
  away: ChosenEmployee | null;
  substitute: ChosenEmployee | null;
}

/** Someone stands in for another for some days, or stops doing so earlier. */
export function SubstitutionSettingPage() {
  const { substitution: id } = useParams();
  const [search] = useSearchParams();
  const away = search.get('for');
  const loaded = useOrganisation();
  const person = useLoad<Employee>(away ? `/api/organisation/employees/${away}` : null);
  return (
    <LoadedPage from={loaded}>
      {(all) => {
        const standing = all.substitutions.find((row) => String(row.id) === id);
        if (standing) return <Setting standing={standing} />;
        if (id !== newOne) return <NotFoundPage />;
        return away ? <LoadedPage from={person}>{(employee) => <Setting away={employee} />}</LoadedPage> : <Setting />;
      }}
    </LoadedPage>
  );
}

function Setting({ standing, away }: { standing?: Substitution; away?: Employee }) {
  const t = useText(substitutionText);
  const words = useText(administrationText);
  const { today } = useMe();
  const readDays = useReadDays();
  const readChange = useReadChange();
  const initial: Form = {
    away: standing ? { id: standing.employee, name: standing.employee_name, about: '' } : personOf(away),
    substitute: standing ? { id: standing.substitute, name: standing.substitute_name, about: '' } : null,
    firstDay: showDay(standing?.first_day ?? today),
    lastDay: showDay(standing?.last_day),
  };
  const read = (form: Form): Filled<Routines['substitution']> => {
    const { first, last, missing } = readDays(form);
    if (!last && form.lastDay.trim() === '') missing.push({ field: 'last-day', text: t.lastDayMissing });
    if (!form.substitute) missing.unshift({ field: 'substitute', text: t.substituteMissing });
    if (!form.away) missing.unshift({ field: 'away', text: t.awayMissing });
    if (missing.length > 0 || !first || !last || !form.away || !form.substitute) return { request: null, missing };
    return {
      missing,
      request: {
        substitution: standing?.id ?? null,
        employee: form.away.id,
        substitute: form.substitute.id,
        first_day: first,
        last_day: last,
      },
    };
  };
  return (
    <>
      <AdministrationNav />
      <RoutinePage
        routine="substitution"
        title={standing ? t.shortenTitle(standing.substitute_name, standing.employee_name) : t.newTitle}
        lead={standing ? t.shortenLead : t.newLead}
        act={standing ? t.shortenAct : t.newAct}
        draftKey={standing ? `substitution-${String(standing.id)}` : `new-substitution-${String(away?.id ?? 0)}`}
        initial={initial}
        read={readChange(standing ? initial : undefined, 'last-day', read)}
      >
        {({ form, set, errorOf }) => (
          <>
            {standing ? (
              <FactList facts={[[words.firstDay, showDay(standing.first_day)]]} />
            ) : (
              <>
                <EmployeeField
                  id="away"
                  label={t.away}
                  value={form.away}
                  onChange={(chosen) => set({ away: chosen })}
                  error={errorOf('away')}
                />
                <EmployeeField
                  id="substitute"
                  label={t.substitute}
                  value={form.substitute}
                  onChange={(chosen) => set({ substitute: chosen })}
                  error={errorOf('substitute')}
                />
              </>
            )}
            <DayFields form={form} set={set} errorOf={errorOf} onlyLast={standing !== undefined} lastHint="" />
          </>
        )}
      </RoutinePage>
    </>
  );
}

const personOf = (employee?: Employee): ChosenEmployee | null =>
  employee ? { id: employee.id, name: employee.name, about: employee.title } : null;
