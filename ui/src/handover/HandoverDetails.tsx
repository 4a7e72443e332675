import type { HandedMeasure, Handover } from '../api/routines';
import { DataTable } from '../parts/DataTable';
import { FactList } from '../parts/FactList';
import { showDay, showMinutes } from '../text/dates';
import { clientText } from '../text/client';
import { useText } from '../text/language';
import { handoverText } from '../text/records';

/** Decision, measures, schedule and practical notes, frozen as of sending. */
export function HandoverDetails({ handover }: { handover: Handover }) {
  const t = useText(handoverText);
  const words = useText(clientText);
  const { summary, content } = handover;
  const measures = content.measures.map((measure, at): HandedMeasure & { at: number; when: string } => ({
    ...measure,
    at,
    when: (handover.measure_schedules[at] ?? []).join('; '),
  }));
  const facts: [string, string][] = [
    [t.from, summary.from_team],
    [t.to, summary.to_team],
    [t.start, showDay(summary.wanted_start)],
    [t.responsible, handover.responsible_team],
    [t.transitionFrom, handover.transition_from],
    [summary.kind === 'inquiry' ? t.service : t.expected, handover.expected_service],
  ];
  const decision: [string, string][] = [
    [t.decisionPeriod, `${showDay(content.decision_valid_from)}–${showDay(content.decision_valid_to)}`],
    [t.granted, words.minutes(showMinutes(content.minutes_per_week))],
    [t.goal, content.goal],
  ];
  return (
    <>
      <FactList facts={facts} />
      <section className="stack-tight">
        <h2>{t.practical}</h2>
        {content.practical_notes.length === 0 ? (
          <p className="empty">{words.none}</p>
        ) : (
          <dl className="note-list">
            {content.practical_notes.map((note, at) => (
              <div key={at} className={`practical practical-${note.matter}`}>
                <dt>{t.matters[note.matter]}</dt>
                <dd>{note.text}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      <section className="stack-tight">
        <h2>{t.decision}</h2>
        <FactList facts={decision} />
      </section>
      <section className="stack-tight">
        <h2>{t.measures}</h2>
        <DataTable
          caption={t.measures}
          empty={words.noMeasures}
          rows={measures}
          rowKey={(measure) => measure.at}
          columns={[
            {
              name: t.columns.name,
              cell: (measure) => (
                <>
                  {measure.name} <span className="quiet">{measure.code}</span>
                </>
              ),
            },
            { name: t.columns.when, cell: (measure) => measure.when },
            { name: t.columns.place, cell: (measure) => measure.place || '–' },
          ]}
        />
      </section>
    </>
  );
}
