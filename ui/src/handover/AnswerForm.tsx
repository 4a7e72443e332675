import { Button } from '@digdir/designsystemet-react';
import { useState, type SyntheticEvent } from 'react';
import type { Handover } from '../api/routines';
import { ErrorSummary, type Missing } from '../parts/ErrorSummary';
import { ChoiceField, LongTextField, PickField } from '../parts/fields';
import { ProblemNotice } from '../parts/ProblemNotice';
import { DraftLine, DraftNotice } from '../routine/DraftNotice';
import { useAct } from '../routine/useAct';
import { useDraft } from '../routine/useDraft';
import { useText } from '../text/language';
import { handoverText } from '../text/records';
import { routineText } from '../text/routine';

interface Form {
  /** Nothing until the reader has chosen: an answer is never given by pressing on. */
  reply: 'accept' | 'reject' | '';
  team: string;
  text: string;
}

function gapsIn(form: Form, teams: number, t: (typeof handoverText)['nb']): Missing[] {
  if (!form.reply) return [{ field: 'reply', text: t.replyMissing }];
  if (form.reply === 'reject') return form.text.trim() ? [] : [{ field: 'answer-text', text: t.reasonMissing }];
  return teams > 1 && !form.team ? [{ field: 'care-team', text: t.teamMissing }] : [];
}

/** Accept with a care team, or reject with a reason; kept while typing, also from a phone in a stairwell. */
export function AnswerForm({ handover, onDone }: { handover: Handover; onDone: (text: string) => Promise<void> }) {
  const t = useText(handoverText);
  const words = useText(routineText);
  const { summary, client, care_teams: teams } = handover;
  const onlyTeam = teams.length === 1 ? teams[0] : undefined;
  const draft = useDraft<Form>(`answer-${String(summary.id)}`, { reply: '', team: '', text: '' });
  const act = useAct();
  const [attempt, setAttempt] = useState(0);
  const form = draft.form;
  const missing = form && attempt > 0 ? gapsIn(form, teams.length, t) : [];
  const errorOf = (field: string) => missing.find((gap) => gap.field === field)?.text;

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempt((n) => n + 1);
    if (!form?.reply || gapsIn(form, teams.length, t).length > 0) return;
    const team = onlyTeam ? onlyTeam.id : form.team ? Number(form.team) : null;
    const receipt = await act.run('handover_answer', {
      client: client.id,
      handover: summary.id,
      reply: form.reply,
      text: form.text.trim() || null,
      care_team: form.reply === 'accept' ? team : null,
    });
    if (!receipt) return;
    await draft.finish();
    await onDone(form.reply === 'accept' ? t.accepted : t.rejected);
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  return (
    <form
      className="side-box side-box-strong stack"
      noValidate
      onSubmit={(event) => void submit(event)}
      aria-labelledby="answer-heading"
    >
      <h2 id="answer-heading">{t.answerHeading}</h2>
      <DraftNotice draft={draft} />
      <ErrorSummary attempt={attempt} missing={missing} />
      {draft.problem && <ProblemNotice problem={draft.problem} onRetry={draft.retry} />}
      {form && (
        <>
          <ChoiceField
            id="reply"
            legend={t.reply}
            choices={[
              { value: 'accept', label: t.replies.accept },
              { value: 'reject', label: t.replies.reject },
            ]}
            value={form.reply}
            onChange={(reply) => draft.set({ reply })}
            error={errorOf('reply')}
          />
          {form.reply === 'accept' && onlyTeam && (
            <p>
              <strong>{t.careTeam}:</strong> {onlyTeam.name}
            </p>
          )}
          {form.reply === 'accept' && teams.length > 1 && (
            <PickField
              id="care-team"
              label={t.careTeam}
              empty={t.chooseTeam}
              choices={teams.map((team) => ({ value: String(team.id), label: team.name }))}
              value={form.team}
              onChange={(team) => draft.set({ team })}
              error={errorOf('care-team')}
            />
          )}
          {form.reply && (
            <LongTextField
              id="answer-text"
              label={form.reply === 'accept' ? `${t.remark} ${words.optional}` : t.reason}
              value={form.text}
              onChange={(text) => draft.set({ text })}
              error={errorOf('answer-text')}
            />
          )}
          {act.problem && <ProblemNotice problem={act.problem} />}
          <div>
            <Button type="submit" aria-disabled={act.busy || undefined}>
              {act.busy ? words.working : { accept: t.accept, reject: t.reject, '': t.send }[form.reply]}
            </Button>
          </div>
        </>
      )}
      {act.waiting && (
        <p className="save-trouble" role="status">
          {words.waitingForServer}
        </p>
      )}
      <DraftLine status={draft.status} />
    </form>
  );
}
