import { useParams } from 'react-router';
import type { Level, Organisation } from '../api/organisation';
import type { Routines } from '../api/routines';
import { LoadedPage } from '../parts/LoadedPage';
import { PickField, TextField } from '../parts/fields';
import { linkTo } from '../routes';
import { RoutinePage, type Filled } from '../routine/RoutinePage';
import { useMe } from '../session/session';
import { NotFoundPage } from '../shell/NotFoundPage';
import { administrationText, levelText } from '../text/administration';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { AdministrationNav } from './AdministrationPage';
import { DayFields, useReadChange, useReadDays, type Days } from './fields';
import { ActLink } from './parts';
import { numberOf, useOrganisation } from './useOrganisation';

interface Form extends Days {
  parent: string;
  part: string;
  name: string;
}

/** A level is renumbered, moved, given another name, or closed. */
export function LevelSettingPage() {
  const t = useText(levelText);
  return (
    <LevelOf>
      {(level, organisation) => (
        <Setting
          organisation={organisation}
          level={level}
          title={t.changeTitle(`${level.code} ${level.name}`)}
          lead={t.changeLead}
          act={t.changeAct}
          draftKey={`level-${String(level.id)}`}
          initial={{
            parent: String(level.parent ?? ''),
            part: level.code.split('.').at(-1) ?? '',
            name: level.name,
            firstDay: showDay(level.first_day),
            lastDay: showDay(level.last_day),
          }}
        />
      )}
    </LevelOf>
  );
}

export function NewLevelPage() {
  const t = useText(levelText);
  const { today } = useMe();
  return (
    <LevelOf>
      {(above, organisation) => (
        <Setting
          organisation={organisation}
          title={t.newTitle(`${above.code} ${above.name}`)}
          lead={t.newLead}
          act={t.newAct}
          draftKey={`new-level-${String(above.id)}`}
          initial={{ parent: String(above.id), part: '', name: '', firstDay: showDay(today), lastDay: '' }}
        />
      )}
    </LevelOf>
  );
}

function LevelOf({ children }: { children: (level: Level, organisation: Organisation) => React.ReactNode }) {
  const { level: id } = useParams();
  return (
    <LoadedPage from={useOrganisation()}>
      {(organisation) => {
        const level = organisation.levels.find((row) => String(row.id) === id);
        return level ? children(level, organisation) : <NotFoundPage />;
      }}
    </LoadedPage>
  );
}

interface SettingProps {
  organisation: Organisation;
  /** Undefined for a new one. */
  level?: Level;
  title: string;
  lead: string;
  act: string;
  draftKey: string;
  initial: Form;
}

function Setting({ organisation, level, ...page }: SettingProps) {
  const t = useText(levelText);
  const words = useText(administrationText);
  const { today } = useMe();
  const readDays = useReadDays();
  const readChange = useReadChange();
  const isRoot = level && !level.parent;
  const codeOf = (form: Form) => {
    const above = organisation.levels.find((row) => String(row.id) === form.parent);
    return [above?.code, form.part].filter(Boolean).join('.');
  };
  const read = (form: Form): Filled<Routines['level_setting']> => {
    const { first, last, missing } = readDays(form);
    const part = /^\d{1,3}$/.test(form.part.trim()) ? Number(form.part) : 0;
    if (!isRoot && !form.parent) missing.unshift({ field: 'parent', text: words.levelMissing });
    if (part < 1) missing.unshift({ field: 'part', text: t.partMissing });
    if (!form.name.trim()) missing.unshift({ field: 'name', text: words.nameMissing });
    if (missing.length > 0 || !first) return { request: null, missing };
    return {
      missing,
      request: {
        level: level?.id ?? null,
        parent: numberOf(form.parent),
        part,
        name: form.name.trim(),
        first_day: first,
        last_day: last,
      },
    };
  };
  return (
    <>
      <AdministrationNav />
      <RoutinePage
        routine="level_setting"
        read={readChange(level ? page.initial : undefined, 'name', read)}
        beside={
          level && (
            <p>
              <ActLink to={linkTo('newLevel', { level: level.id })}>{t.newBelow}</ActLink>
            </p>
          )
        }
        {...page}
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
            {!isRoot && (
              <PickField
                id="parent"
                label={t.parent}
                empty={words.chooseLevel}
                choices={organisation.levels
                  .filter((row) => row.id !== level?.id && !row.code.startsWith(`${level?.code ?? '-'}.`))
                  .filter((row) => !row.last_day || row.last_day >= today || String(row.id) === form.parent)
                  .map((row) => ({ value: String(row.id), label: `${row.code} ${row.name}` }))}
                value={form.parent}
                onChange={(parent) => set({ parent })}
                error={errorOf('parent')}
              />
            )}
            <TextField
              id="part"
              label={t.part}
              hint={form.part.trim() ? t.code(codeOf(form)) : undefined}
              value={form.part}
              onChange={(part) => set({ part })}
              error={errorOf('part')}
            />
            <DayFields form={form} set={set} errorOf={errorOf} {...(level ? { lastHint: t.lastDayHint } : {})} />
          </>
        )}
      </RoutinePage>
    </>
  );
}
