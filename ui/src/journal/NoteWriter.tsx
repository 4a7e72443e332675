import { Alert, Button } from '@digdir/designsystemet-react';
import { useState, type SyntheticEvent } from 'react';
import type { JournalType, NewAttachment, Note } from '../api/routines';
import { ErrorSummary } from '../parts/ErrorSummary';
import { LongTextField, PickField } from '../parts/fields';
import { ProblemNotice } from '../parts/ProblemNotice';
import { DraftLine, DraftNotice } from '../routine/DraftNotice';
import { useAct } from '../routine/useAct';
import { useDraft } from '../routine/useDraft';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { journalText, noteTypeName } from '../text/records';
import { routineText } from '../text/routine';
import { AttachmentField } from './AttachmentField';

interface Form {
  type: string;
  text: string;
  attachments: NewAttachment[];
}

/** A new note, or one that corrects an older. What is typed is kept until the server has confirmed the note. */
export function NoteWriter({
  client,
  types,
  corrects,
  onStopCorrecting,
  onWritten,
}: {
  client: number;
  types: JournalType[];
  corrects: Note | null;
  onStopCorrecting: () => void;
  onWritten: () => Promise<void>;
}) {
  const t = useText(journalText);
  const words = useText(routineText);
  const { language } = useLanguage();
  const own = types.filter((type) => type.may_write);
  const draft = useDraft<Form>(`note-${String(client)}`, { type: own[0]?.code ?? '', text: '', attachments: [] });
  const act = useAct();
  const [attempt, setAttempt] = useState(0);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const form = draft.form;

  const typeMissing = tried && form && !form.type ? t.typeMissing : undefined;
  const textMissing = tried && form && !form.text.trim() ? t.textMissing : undefined;
  const missing = [
    ...(typeMissing ? [{ field: 'note-type', text: typeMissing }] : []),
    ...(textMissing ? [{ field: 'note-text', text: textMissing }] : []),
  ];
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    setAttempt((n) => n + 1);
    setSaid('');
    if (!form?.type || !form.text.trim()) return;
    const receipt = await act.run('note', {
      client,
      type: form.type,
      text: form.text.trim(),
      corrects: corrects?.id ?? null,
      attachments: form.attachments,
    });
    if (!receipt) return;
    draft.discard();
    setTried(false);
    onStopCorrecting();
    setSaid(t.saved);
    await onWritten();
  };

  return (
    <form
      className="note-writer stack"
      noValidate
      onSubmit={(event) => void submit(event)}
      aria-labelledby="write-heading"
    >
      <h2 id="write-heading">{t.write}</h2>
      {corrects && (
        <Alert data-color="info">
          <p>{t.correcting(showInstant(corrects.written_at, language))}</p>
          <Button variant="secondary" data-size="sm" onClick={onStopCorrecting}>
            {t.stopCorrecting}
          </Button>
        </Alert>
      )}
      <DraftNotice draft={draft} />
      <ErrorSummary attempt={attempt} missing={missing} />
      {draft.problem && <ProblemNotice problem={draft.problem} onRetry={draft.retry} />}
      {form && (
        <>
          <PickField
            id="note-type"
            label={t.type}
            empty={t.chooseType}
            choices={own.map((type) => ({ value: type.code, label: noteTypeName(type.code, type.name) }))}
            value={form.type}
            onChange={(type) => draft.set({ type })}
            error={typeMissing}
          />
          <LongTextField
            id="note-text"
            label={t.text}
            rows={8}
            value={form.text}
            onChange={(text) => {
              setSaid('');
              draft.set({ text });
            }}
            error={textMissing}
          />
          <AttachmentField attachments={form.attachments} onChange={(attachments) => draft.set({ attachments })} />
          {act.problem && <ProblemNotice problem={act.problem} />}
          <div>
            <Button type="submit" aria-disabled={act.busy || undefined}>
              {act.busy ? words.working : t.save}
            </Button>
          </div>
        </>
      )}
      {act.waiting && (
        <p className="save-trouble" role="status">
          {words.waitingForServer}
        </p>
      )}
      {said ? (
        <p className="said" role="status">
          {said}
        </p>
      ) : (
        <DraftLine status={draft.status} />
      )}
    </form>
  );
}
