import { describe, expect, test } from 'vitest';
import type { ChangeOptions, LineOptions } from '../api/routines';
import { changeText } from '../text/change';
import { shellText } from '../text/shell';
import { daysAsked, emptyForm, formOfRequest, formOfWish, readChange, type ChangeForm } from './changeForm';

const line = (service_line: number, more: Partial<LineOptions> = {}): LineOptions => ({
  service_line,
  service: 'practical_help',
  service_name: 'praktisk bistand',
  present: { id: 1, name: 'Omsorg AS', kind: 'private_firm' },
  why_not: '',
  may_leave_task_out: false,
  task_by_default: true,
  providers: [{ provider: { id: 2, name: 'Bydelen', kind: 'municipal' }, selectable: true, why_not: '' }],
  ...more,
});
const options = (...lines: LineOptions[]) =>
  ({ client: { id: 7 }, lines, open_requests: [] }) as unknown as ChangeOptions;
const read = (form: ChangeForm, from: ChangeOptions) => readChange(form, from, changeText.nb, shellText.nb);
const fields = (form: ChangeForm, from: ChangeOptions) => read(form, from).missing.map((gap) => gap.field);

describe('the form for a change of provider', () => {
  const one = options(line(11));
  const chosen = (more: Partial<ChangeForm> = {}): ChangeForm => ({
    ...emptyForm(one, '2026-06-01'),
    lines: { '11': { chosen: true, provider: '2', tell: null } },
    ...more,
  });

  test('asks only for a provider when there is one line', () => {
    expect(fields(emptyForm(one, '2026-06-01'), one)).toEqual(['provider-11']);
  });
  test('makes a request of what is typed, and of nothing else', () => {
    expect(read(chosen(), one).request).toEqual({
      client: 7,
      asked_by: 'client',
      asked_by_name: null,
      channel: 'oral',
      notice_day: '2026-06-01',
      note: null,
      request: null,
      lines: [{ service_line: 11, new_provider: 2 }],
      agreed_first_day: null,
      agreed_with: null,
      agreed_why: null,
    });
  });
  test('wants a name when another than the client asked', () => {
    expect(fields(chosen({ askedBy: 'guardian' }), one)).toEqual(['asked-by-name']);
    expect(fields(chosen({ askedBy: 'guardian', askedByName: 'Ola' }), one)).toEqual([]);
  });
  test('wants who and why for another date than the rule gives', () => {
    expect(fields(chosen({ agreed: true }), one)).toEqual(['agreed-day', 'agreed-with', 'agreed-why']);
    expect(read(chosen({ agreedDay: '15.6.2026', agreedWith: 'Ola' }), one).request?.agreed_first_day).toBeNull();
  });
  test('asks who may deliver on the agreed day, or on the one that the notice day gives', () => {
    expect(daysAsked(chosen())).toBe('notice_day=2026-06-01');
    expect(daysAsked(chosen({ agreedDay: '15.6.2026' }))).toBe('notice_day=2026-06-01');
    expect(daysAsked(chosen({ agreed: true, agreedDay: '15.6.2026' }))).toBe(
      'notice_day=2026-06-01&first_day=2026-06-15',
    );
    expect(daysAsked(chosen({ noticeDay: '1.' }))).toBeNull();
  });
  test('says whether the leaving provider is told only where that is a choice', () => {
    const both = options(line(11), line(12, { may_leave_task_out: true, task_by_default: false }));
    const form = chosen({
      lines: { '11': { chosen: true, provider: '2', tell: true }, '12': { chosen: true, provider: '2', tell: null } },
    });
    expect(read(form, both).request?.lines.map((change) => change.tell_leaving_provider)).toEqual([undefined, false]);
  });
  test('leaves out a line that can not change, also when a draft says so', () => {
    const closed = options(line(11, { why_not: 'Tjenesten er avsluttet.' }), line(12));
    expect(fields(chosen(), closed)).toEqual(['line-12']);
  });
});

describe('a form that is filled in beforehand', () => {
  test('from a wish has the day the client told the provider', () => {
    const form = formOfWish(
      {
        id: 61,
        service_lines: [12],
        told_to: 'Omsorg AS',
        told_on: '2026-05-28',
        wanted_provider: { id: 2, name: 'Bydelen', kind: 'municipal' },
        note: '',
        asked_by: 'next_of_kin',
        channel: 'written',
        state: 'open',
        held_too_long: false,
      },
      options(line(11), line(12)),
    );
    expect(form.noticeDay).toBe('28.05.2026');
    expect(form.lines?.['11']?.chosen).toBe(false);
    expect(form.lines?.['12']).toEqual({ chosen: true, provider: '2', tell: null });
    expect(form.wish).toBe(61);
  });
  test('from a ready plan leaves what is left to the reader', () => {
    const form = formOfRequest({
      client: 7,
      asked_by: 'client',
      channel: 'oral',
      notice_day: '2026-06-01',
      lines: [{ service_line: 11, new_provider: 0 }],
    });
    expect(form.lines?.['11']).toEqual({ chosen: true, provider: '', tell: null });
    expect(form.agreed).toBe(false);
  });
});
