import { Button } from '@digdir/designsystemet-react';
import type { Note } from '../api/routines';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { journalText, noteTypeName } from '../text/records';

/** One note as it was written. A correction stands as a note of its own, and the two point to each other. */
export function NoteCard({ note, onCorrect }: { note: Note; onCorrect: (() => void) | undefined }) {
  const t = useText(journalText);
  const { language } = useLanguage();
  const when = showInstant(note.written_at, language);
  return (
    <article className={note.corrected_by ? 'note note-corrected' : 'note'} aria-labelledby={`note-${String(note.id)}`}>
      <header>
        <h2 id={`note-${String(note.id)}`} tabIndex={-1}>
          {noteTypeName(note.type, note.type_name)}
        </h2>
        <p className="quiet">
          {when}, {t.by(note.author, note.author_unit)}
        </p>
        {note.corrected_by && (
          <p className="mark mark-warning">
            <a href={`#note-${String(note.corrected_by)}`}>{t.corrected}</a>
          </p>
        )}
        {note.corrects && (
          <p className="mark">
            <a href={`#note-${String(note.corrects)}`}>{t.corrects}</a>
          </p>
        )}
      </header>
      <p className="note-text">{note.text}</p>
      {note.attachments.length > 0 && (
        <ul className="attachments">
          {note.attachments.map((attachment) => (
            <li key={attachment.id}>
              <a href={`/api/attachments/${String(attachment.id)}`} download>
                {attachment.file_name}
              </a>{' '}
              <span className="quiet">{t.size(Math.ceil(attachment.size_bytes / 1024))}</span>
            </li>
          ))}
        </ul>
      )}
      {onCorrect && !note.corrected_by && (
        <div>
          <Button variant="tertiary" data-size="sm" onClick={onCorrect}>
            {t.correct}
            <span className="ds-sr-only">: {when}</span>
          </Button>
        </div>
      )}
    </article>
  );
}
