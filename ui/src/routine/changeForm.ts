// What is typed on "Bytt leverandør", and the request it makes.

import type { ChangeOptions, LineChange, LineOptions, ProviderChangeRequest } from '../api/routines';
import type { AskedBy, Channel, ChangeWish, Day } from '../api/types';
import type { changeText } from '../text/change';
import { parseDay, showDay } from '../text/dates';
import type { shellText } from '../text/shell';
import type { Filled } from './RoutinePage';

export interface LineForm {
  chosen: boolean;
  /** A provider's id, or nothing yet. */
  provider: string;
  tell: boolean | null;
}

export interface ChangeForm {
  askedBy: AskedBy;
  askedByName: string;
  channel: Channel;
  noticeDay: string;
  lines: Record<string, LineForm>;
  note: string;
  agreed: boolean;
  agreedDay: string;
  agreedWith: string;
  agreedWhy: string;
  wish: number | null;
}

export const lineField = (line: number): string => `line-${String(line)}`;
export const providerField = (line: number): string => `provider-${String(line)}`;

export function emptyForm(options: ChangeOptions, today: Day): ChangeForm {
  const open = options.lines.filter((line) => !line.why_not);
  return {
    askedBy: 'client',
    askedByName: '',
    channel: 'oral',
    noticeDay: showDay(today),
    // With one line there is nothing to choose between.
    lines: Object.fromEntries(
      open.map((line) => [String(line.service_line), { chosen: open.length === 1, provider: '', tell: null }]),
    ),
    note: '',
    agreed: false,
    agreedDay: '',
    agreedWith: '',
    agreedWhy: '',
    wish: null,
  };
}

/** A registered wish as the form's fields. */
export function formOfWish(wish: ChangeWish, options: ChangeOptions): Partial<ChangeForm> {
  return {
    askedBy: wish.asked_by,
    channel: wish.channel,
    noticeDay: showDay(wish.told_on),
    lines: Object.fromEntries(
      options.lines
        .filter((line) => !line.why_not)
        .map((line) => {
          const chosen = wish.service_lines.includes(line.service_line);
          const wanted = line.providers.find((p) => p.selectable && p.provider.id === wish.wanted_provider?.id);
          return [
            String(line.service_line),
            { chosen, provider: chosen && wanted ? String(wanted.provider.id) : '', tell: null },
          ];
        }),
    ),
    wish: wish.id,
  };
}

/** A ready plan as the form's fields: what it leaves empty is left to the reader. */
export function formOfRequest(request: ProviderChangeRequest): Partial<ChangeForm> {
  return {
    askedBy: request.asked_by,
    askedByName: request.asked_by_name ?? '',
    channel: request.channel,
    noticeDay: showDay(request.notice_day),
    lines: Object.fromEntries(
      request.lines.map((line) => [
        String(line.service_line),
        {
          chosen: true,
          provider: line.new_provider > 0 ? String(line.new_provider) : '',
          tell: line.tell_leaving_provider ?? null,
        },
      ]),
    ),
    note: request.note ?? '',
    agreed: Boolean(request.agreed_first_day),
    agreedDay: showDay(request.agreed_first_day),
    agreedWith: request.agreed_with ?? '',
    agreedWhy: request.agreed_why ?? '',
    wish: request.request ?? null,
  };
}

/** The days of the form as the query that providers are asked for with; null until there is a day to ask about. */
export function daysAsked(form: ChangeForm): string | null {
  const noticeDay = parseDay(form.noticeDay);
  const firstDay = form.agreed ? parseDay(form.agreedDay) : null;
  if (!noticeDay && !firstDay) return null;
  return new URLSearchParams({
    ...(noticeDay ? { notice_day: noticeDay } : {}),
    ...(firstDay ? { first_day: firstDay } : {}),
  }).toString();
}

function lineOf(line: LineOptions, form: LineForm): LineChange {
  const change: LineChange = { service_line: line.service_line, new_provider: Number(form.provider) };
  return line.may_leave_task_out ? { ...change, tell_leaving_provider: form.tell ?? line.task_by_default } : change;
}

const textOrNull = (text: string): string | null => text.trim() || null;

/** The request that the form asks for, and what is missing for it. */
export function readChange(
  form: ChangeForm,
  options: ChangeOptions,
  t: (typeof changeText)['nb'],
  shell: (typeof shellText)['nb'],
): Filled<ProviderChangeRequest> {
  const missing: Filled<unknown>['missing'] = [];
  const need = (there: unknown, field: string, text: string) => {
    if (!there) missing.push({ field, text });
  };
  if (form.askedBy !== 'client') need(form.askedByName.trim(), 'asked-by-name', t.askedByNameMissing);
  const noticeDay = parseDay(form.noticeDay);
  need(noticeDay, 'notice-day', shell.dayMissing(t.noticeDay));

  const open = options.lines.filter((line) => !line.why_not);
  const chosen = open.filter((line) => form.lines[String(line.service_line)]?.chosen);
  need(chosen.length, open[0] ? lineField(open[0].service_line) : 'lines', t.linesMissing);
  const lines = chosen.map((line) => {
    const lineForm = form.lines[String(line.service_line)] ?? { chosen: true, provider: '', tell: null };
    need(lineForm.provider, providerField(line.service_line), t.newProviderMissing(line.service_name));
    return lineOf(line, lineForm);
  });

  const agreedDay = form.agreed ? parseDay(form.agreedDay) : null;
  if (form.agreed) {
    need(agreedDay, 'agreed-day', shell.dayMissing(t.agreedDay));
    need(form.agreedWith.trim(), 'agreed-with', t.agreedWithMissing);
    need(form.agreedWhy.trim(), 'agreed-why', t.agreedWhyMissing);
  }
  if (missing.length > 0 || !noticeDay) return { request: null, missing };
  return {
    missing,
    request: {
      client: options.client.id,
      asked_by: form.askedBy,
      asked_by_name: form.askedBy === 'client' ? null : textOrNull(form.askedByName),
      channel: form.channel,
      notice_day: noticeDay,
      note: textOrNull(form.note),
      request: form.wish,
      lines,
      agreed_first_day: agreedDay,
      agreed_with: form.agreed ? textOrNull(form.agreedWith) : null,
      agreed_why: form.agreed ? textOrNull(form.agreedWhy) : null,
    },
  };
}
