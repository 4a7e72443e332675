import type { ReactNode } from 'react';
import type { Barred, Instant } from '../api/types';
import { DataTable } from '../parts/DataTable';
import { accessText } from '../text/access';
import { showBegin, showEnd } from '../text/dates';
import { useLanguage, useText } from '../text/language';

/** Who is barred now or later, and for how long. */
export function BarredTable({
  barred,
  now,
  act,
}: {
  barred: Barred[];
  now: Instant;
  /** What can be done with a bar, when anything can. */
  act?: (bar: Barred) => ReactNode;
}) {
  const t = useText(accessText);
  const { language } = useLanguage();
  return (
    <DataTable
      caption={t.barred}
      empty={t.barredNone}
      rows={barred}
      rowKey={(bar) => bar.denial}
      columns={[
        {
          name: t.blockColumns.who,
          cell: (bar) => (
            <>
              {bar.sentence} {Date.parse(bar.from) > Date.parse(now) && <span className="mark">{t.notYet}</span>}
            </>
          ),
        },
        { name: t.blockColumns.from, cell: (bar) => showBegin(bar.from, language) },
        {
          name: t.blockColumns.until,
          cell: (bar) => (bar.until ? showEnd(bar.until, language) : t.untilLifted),
        },
        { name: t.blockColumns.reason, cell: (bar) => bar.reason },
        { name: t.blockColumns.by, cell: (bar) => bar.decided_by },
        ...(act ? [{ name: t.blockColumns.act, cell: act, quiet: true }] : []),
      ]}
    />
  );
}
