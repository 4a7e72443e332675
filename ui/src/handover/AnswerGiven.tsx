import type { Handover } from '../api/routines';
import { FactList } from '../parts/FactList';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { handoverText } from '../text/records';

/** What was answered, when and by whom, and which team will deliver; or that there is no answer yet. */
export function AnswerGiven({ handover }: { handover: Handover }) {
  const t = useText(handoverText);
  const { language } = useLanguage();
  const { summary, answer, answered_at: at, answered_by: by, care_team: team } = handover;
  const waiting = summary.state === 'sent';
  if (handover.can_answer || !(waiting || at || answer)) return null;
  const facts: [string, string][] = [
    [t.state, at ? summary.state_name : ''],
    [t.answeredAt, at ? showInstant(at, language) : ''],
    [t.answeredBy, by],
    [t.careTeam, team],
    [summary.state === 'rejected' ? t.reasonGiven : t.remark, answer],
  ];
  return (
    <section className="side-box" aria-labelledby="answer-given-heading">
      <h2 id="answer-given-heading">{t.answer}</h2>
      {waiting ? <p>{t.unanswered}</p> : <FactList facts={facts} className="answer-facts" />}
    </section>
  );
}
