import { useState, type Key, type ReactNode } from 'react';
import { PageHeading } from './PageHeading';

/** What waits for the reader, one row open at a time; what came of the last is told above the rows that are left. */
export function WaitingList<Row>({
  rows,
  keyOf,
  reload,
  words,
  children,
}: {
  rows: Row[];
  keyOf: (row: Row) => Key;
  reload: () => Promise<void>;
  words: { title: string; lead: string; none: string; count: (rows: number) => string; done: (row: Row) => string };
  children: (row: Row, card: { open: boolean; onToggle: () => void; onDone: () => void }) => ReactNode;
}) {
  const [open, setOpen] = useState<Key>();
  const [said, setSaid] = useState('');
  const toggle = (row: Row) => {
    setSaid('');
    if (open !== keyOf(row)) {
      setOpen(keyOf(row));
      return;
    }
    setOpen(undefined);
    // Somebody else may have been here.
    void reload();
  };
  const done = async (row: Row) => {
    setOpen(undefined);
    setSaid(words.done(row));
    await reload();
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  return (
    <div className="page stack">
      <div className="stack-tight">
        <PageHeading title={words.title}>{words.title}</PageHeading>
        <p className="lead">{words.lead}</p>
        <p>{rows.length === 0 ? words.none : words.count(rows.length)}</p>
        <p role="status" className={said ? 'said' : 'ds-sr-only'}>
          {said}
        </p>
      </div>
      {rows.map((row) =>
        children(row, { open: open === keyOf(row), onToggle: () => toggle(row), onDone: () => void done(row) }),
      )}
    </div>
  );
}
