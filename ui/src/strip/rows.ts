// The strip in words: the same for the picture's labels and for the table.

import type { Day, Service } from '../api/types';
import { dayNumber, dayOfNumber, showMinutes } from '../text/dates';
import type { stripText } from '../text/client';
import { decisionSpan, faults, notices, spanOf, type Span } from './geometry';

type Text = (typeof stripText)['nb'];

export interface StripRow {
  key: string;
  kind: 'decision' | 'assignment' | 'notice' | 'gap' | 'overlap';
  phase?: Service['assignments'][number]['phase'];
  name: string;
  state: string;
  span: Span;
}

export function stripRows(service: Service, today: Day, t: Text): StripRow[] {
  const now = dayNumber(today);
  const decisionState = (span: Span) =>
    span.first > now ? t.phase.pending : span.last !== null && span.last < now ? t.phase.past : t.phase.running;
  const days = (span: Span) => (span.last ?? span.first) - span.first + 1;
  return [
    ...service.decisions.map((decision): StripRow => {
      const span = decisionSpan(decision);
      return {
        key: `decision-${String(decision.id)}`,
        kind: 'decision',
        name: t.version(decision.version, showMinutes(decision.minutes_per_week)),
        state: decisionState(span),
        span,
      };
    }),
    ...service.assignments.map((assignment): StripRow => ({
      key: `assignment-${String(assignment.id)}`,
      kind: 'assignment',
      phase: assignment.phase,
      name: assignment.provider.name,
      state: t.phase[assignment.phase],
      span: spanOf(assignment),
    })),
    ...notices(service).map((span): StripRow => ({
      key: `notice-${dayOfNumber(span.first)}`,
      kind: 'notice',
      name: t.notice,
      state: '',
      span,
    })),
    ...faults(service.assignments).map((fault): StripRow => ({
      key: `${fault.kind}-${dayOfNumber(fault.first)}`,
      kind: fault.kind,
      name: fault.kind === 'gap' ? t.gapName : t.overlapName,
      state: fault.kind === 'gap' ? t.gap(days(fault)) : t.overlap(days(fault)),
      span: fault,
    })),
  ];
}
