import type { Organisation } from '../api/organisation';
import { DayField } from '../parts/DayField';
import { PickField } from '../parts/fields';
import type { Missing } from '../parts/ErrorSummary';
import type { Filled } from '../routine/RoutinePage';
import { administrationText } from '../text/administration';
import { parseDay } from '../text/dates';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { optionalDay } from './useOrganisation';

export interface Days {
  firstDay: string;
  lastDay: string;
}

/** The days of a form, or what is wrong with them. */
export function useReadDays() {
  const t = useText(administrationText);
  const shell = useText(shellText);
  return (form: Days): { first: string | null; last: string | null; missing: Missing[] } => {
    const first = parseDay(form.firstDay);
    const last = optionalDay(form.lastDay);
    return {
      first,
      last: last ?? null,
      missing: [
        ...(first ? [] : [{ field: 'first-day', text: shell.dayMissing(t.firstDay) }]),
        ...(last === undefined ? [{ field: 'last-day', text: t.badDay }] : []),
      ],
    };
  };
}

/** The form as a request to change what stands; as it stands, there is nothing to ask for. */
export function useReadChange() {
  const t = useText(administrationText);
  return <Form, Request>(
    standing: Form | undefined,
    firstField: string,
    read: (form: Form) => Filled<Request>,
  ): ((form: Form) => Filled<Request>) => {
    const before = JSON.stringify(standing);
    return (form) =>
      standing && JSON.stringify(form) === before
        ? { request: null, missing: [{ field: firstField, text: t.nothingChanged }] }
        : read(form);
  };
}

export function DayFields({
  form,
  set,
  errorOf,
  lastHint,
  onlyLast,
}: {
  form: Days;
  set: (patch: Partial<Days>) => void;
  errorOf: (field: string) => string | undefined;
  lastHint?: string;
  /** The first day can't be another. */
  onlyLast?: boolean;
}) {
  const t = useText(administrationText);
  return (
    <div className="day-pair">
      {!onlyLast && (
        <DayField
          id="first-day"
          label={t.firstDay}
          value={form.firstDay}
          onChange={(firstDay) => set({ firstDay })}
          error={errorOf('first-day')}
        />
      )}
      <DayField
        id="last-day"
        label={t.lastDay}
        hint={lastHint ?? t.lastDayHint}
        value={form.lastDay}
        onChange={(lastDay) => set({ lastDay })}
        error={errorOf('last-day')}
      />
    </div>
  );
}

/** A node of the tree; those that have closed are left out. */
export function LevelField({
  organisation,
  today,
  value,
  onChange,
  label,
  hint,
  error,
  fits = () => true,
}: {
  organisation: Organisation;
  today: string;
  value: string;
  onChange: (value: string) => void;
  label?: string;
  hint?: string;
  error?: string | undefined;
  fits?: (level: Organisation['levels'][number]) => boolean;
}) {
  const t = useText(administrationText);
  return (
    <PickField
      id="level"
      label={label ?? t.level}
      hint={hint}
      empty={t.chooseLevel}
      choices={organisation.levels
        .filter((level) => String(level.id) === value || ((!level.last_day || level.last_day >= today) && fits(level)))
        .map((level) => ({ value: String(level.id), label: `${level.code} ${level.name}` }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

export function DistrictField({
  organisation,
  value,
  onChange,
  error,
}: {
  organisation: Organisation;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}) {
  const t = useText(administrationText);
  return (
    <PickField
      id="district"
      label={t.district}
      empty={t.chooseDistrict}
      choices={organisation.districts.map((row) => ({ value: String(row.id), label: row.name }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
