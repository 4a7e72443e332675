import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Day } from '../api/types';
import { DataTable, type Column } from '../parts/DataTable';
import { TextField } from '../parts/fields';
import { useMe } from '../session/session';
import { administrationText } from '../text/administration';
import { showDay } from '../text/dates';
import { useText } from '../text/language';

export function ActLink({ to, strong, children }: { to: string; strong?: boolean; children: ReactNode }) {
  return (
    <Link className="ds-button" data-variant={strong ? 'primary' : 'secondary'} to={to}>
      {children}
    </Link>
  );
}

/** A row's way to its form; the row's name is for those who hear the link alone. */
export function ChangeLink({ to, about, text }: { to: string; about: string; text?: string }) {
  const t = useText(administrationText);
  return (
    <Link to={to}>
      {text ?? t.change}
      <span className="ds-sr-only">: {about}</span>
    </Link>
  );
}

type Dated = { first_day: Day; last_day?: Day | null };

/** The columns of what has a first and a last day. */
export function useDayColumns<Row extends Dated>(): Column<Row>[] {
  const t = useText(administrationText);
  return [
    { name: t.firstDay, cell: (row) => <DayCell row={row} /> },
    { name: t.lastDay, cell: (row) => <LastDay row={row} /> },
  ];
}

function DayCell({ row }: { row: Dated }) {
  const t = useText(administrationText);
  const { today } = useMe();
  return (
    <>
      {showDay(row.first_day)}
      {row.first_day > today && <span className="mark mark-plain">{t.coming}</span>}
    </>
  );
}

function LastDay({ row }: { row: Dated }) {
  const t = useText(administrationText);
  const { today } = useMe();
  if (!row.last_day) return <span className="quiet">{t.noEnd}</span>;
  return (
    <>
      {showDay(row.last_day)}
      {row.last_day < today && <span className="mark mark-plain">{t.ended}</span>}
    </>
  );
}

/** A heading, its table and the way to a new row. */
export function RowSection<Row>({
  title,
  act,
  ...table
}: {
  title: string;
  act?: ReactNode;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string | number;
  empty: string;
}) {
  const id = useId();
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <DataTable caption={title} {...table} />
      {act && <p className="row-acts">{act}</p>}
    </section>
  );
}

/** A long table that is made shorter by typing. */
export function FilteredTable<Row>({
  rows,
  textOf,
  empty,
  ...table
}: {
  caption: string;
  rows: Row[];
  columns: Column<Row>[];
  rowKey: (row: Row) => string | number;
  textOf: (row: Row) => string;
  empty: string;
}) {
  const t = useText(administrationText);
  const [text, setText] = useState('');
  const words = text.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  const shown = rows.filter((row) => {
    const all = textOf(row).toLocaleLowerCase('nb');
    return words.every((word) => all.includes(word));
  });
  return (
    <div className="stack-tight">
      <div className="filter">
        <TextField id="filter" label={t.filter} type="search" value={text} onChange={setText} />
      </div>
      <p role="status" className="quiet">
        {t.shown(shown.length, rows.length)}
      </p>
      <DataTable {...table} rows={shown} empty={rows.length === 0 ? empty : t.noneShown} />
    </div>
  );
}
