import type { ReactNode } from 'react';
import type { Day } from '../api/types';
import { DayField } from '../parts/DayField';
import type { Missing } from '../parts/ErrorSummary';
import { LongTextField } from '../parts/fields';
import type { FormParts } from '../routine/RoutinePage';
import { accessText } from '../text/access';
import { parseDay } from '../text/dates';
import { useText } from '../text/language';
import { shellText } from '../text/shell';

export interface ReasonAndDaysForm {
  reason: string;
  firstDay: string;
  lastDay: string;
}

export interface ReadDays {
  first: Day | null;
  last: Day | null;
  missing: Missing[];
}

/** Reason and days of a bar or a grant, and what is wrong with them. A grant always has a last day (OV-113). */
export function useReasonAndDays(lastDayIs: 'optional' | 'needed'): (form: ReasonAndDaysForm) => ReadDays {
  const t = useText(accessText);
  const shell = useText(shellText);
  return (form) => {
    const first = parseDay(form.firstDay);
    const last = parseDay(form.lastDay);
    const lastIsWrong = !last && (lastDayIs === 'needed' || form.lastDay.trim() !== '');
    return {
      first,
      last,
      missing: [
        ...(form.reason.trim() ? [] : [{ field: 'reason', text: t.reasonMissing }]),
        ...(first ? [] : [{ field: 'first-day', text: shell.dayMissing(t.from) }]),
        ...(lastIsWrong ? [{ field: 'last-day', text: shell.dayMissing(t.to) }] : []),
        ...(first && last && last < first ? [{ field: 'last-day', text: t.reversed }] : []),
      ],
    };
  };
}

export function ReasonAndDays<Form extends ReasonAndDaysForm>({
  parts: { form, set, errorOf },
  reasonHint,
  lastDay,
}: {
  parts: FormParts<Form>;
  reasonHint: ReactNode;
  lastDay: { label: string; hint: string };
}) {
  const t = useText(accessText);
  const change = (patch: Partial<ReasonAndDaysForm>) => set(patch as Partial<Form>);
  return (
    <>
      <LongTextField
        id="reason"
        label={t.reason}
        hint={reasonHint}
        rows={2}
        value={form.reason}
        onChange={(reason) => change({ reason })}
        error={errorOf('reason')}
      />
      <div className="two-days">
        <DayField
          id="first-day"
          label={t.from}
          value={form.firstDay}
          onChange={(firstDay) => change({ firstDay })}
          error={errorOf('first-day')}
        />
        <DayField
          id="last-day"
          label={lastDay.label}
          hint={lastDay.hint}
          value={form.lastDay}
          onChange={(value) => change({ lastDay: value })}
          error={errorOf('last-day')}
        />
      </div>
    </>
  );
}
