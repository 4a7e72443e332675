import { useState } from 'react';
import { useParams } from 'react-router';
import type { Journal, Note } from '../api/routines';
import type { Card } from '../api/types';
import { useLoad } from '../api/useLoad';
import { ClientBar } from '../client/ClientBar';
import { NotSeen, WhileSeen } from '../lookup/WhileSeen';
import { LoadedPage } from '../parts/LoadedPage';
import { PageHeading } from '../parts/PageHeading';
import { PickField } from '../parts/fields';
import { useText } from '../text/language';
import { journalText, noteTypeName } from '../text/records';
import { NoteCard } from './NoteCard';
import { NoteWriter } from './NoteWriter';
import { useMayHere } from '../client/rightsHere';

export function JournalPage() {
  const { client } = useParams();
  const [type, setType] = useState('');
  const card = useLoad<Card>(`/api/clients/${client ?? ''}`);
  const all = useLoad<Journal>(`/api/clients/${client ?? ''}/journal`);
  const filtered = useLoad<Journal>(
    type ? `/api/clients/${client ?? ''}/journal?type=${encodeURIComponent(type)}` : null,
  );
  return (
    <LoadedPage from={card} gone={<NotSeen client={client ?? ''} />}>
      {({ header, services }) => (
        <WhileSeen client={header}>
          <ClientBar client={header} services={services} />
          <LoadedPage from={all}>
            {(journal) => (
              <JournalView
                client={header.id}
                journal={journal}
                notes={type ? filtered.data?.notes : journal.notes}
                type={type}
                onType={setType}
                reload={async () => {
                  await all.reload();
                  await filtered.reload();
                }}
              />
            )}
          </LoadedPage>
        </WhileSeen>
      )}
    </LoadedPage>
  );
}

function JournalView({
  client,
  journal,
  notes,
  type,
  onType,
  reload,
}: {
  client: number;
  journal: Journal;
  notes: Note[] | undefined;
  type: string;
  onType: (type: string) => void;
  reload: () => Promise<void>;
}) {
  const t = useText(journalText);
  const mayWrite = useMayHere('write_note') && journal.types.some((known) => known.may_write);
  const [corrects, setCorrects] = useState<Note | null>(null);
  return (
    <div className="page journal">
      <PageHeading title={t.title}>{t.title}</PageHeading>
      {mayWrite && (
        <NoteWriter
          client={client}
          types={journal.types}
          corrects={corrects}
          onStopCorrecting={() => setCorrects(null)}
          onWritten={reload}
        />
      )}
      <div className="journal-notes stack">
        <PickField
          id="journal-filter"
          label={t.filter}
          empty={t.all}
          choices={journal.types.map((known) => ({ value: known.code, label: noteTypeName(known.code, known.name) }))}
          value={type}
          onChange={onType}
        />
        <section className="stack" aria-label={t.notes}>
          {notes?.length === 0 && <p className="empty">{t.none}</p>}
          {notes?.map((note) => (
            <NoteCard
              key={note.id}
              note={note}
              onCorrect={
                mayWrite
                  ? () => {
                      setCorrects(note);
                      document.getElementById('note-text')?.focus();
                    }
                  : undefined
              }
            />
          ))}
        </section>
      </div>
    </div>
  );
}
