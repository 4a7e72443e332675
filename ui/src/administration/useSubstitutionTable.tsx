import { Link } from 'react-router';
import type { Substitution } from '../api/organisation';
import type { Column } from '../parts/DataTable';
import { linkTo } from '../routes';
import { useMe } from '../session/session';
import { administrationText } from '../text/administration';
import { useText } from '../text/language';
import { substitutionText } from '../text/staff';
import { ChangeLink, useDayColumns } from './parts';
import { standingFirst } from './useOrganisation';

interface SubstitutionTable {
  rows: Substitution[];
  rowKey: (row: Substitution) => number;
  columns: Column<Substitution>[];
}

/** Who stands in for whom, and when: the same table wherever it is shown. */
export function useSubstitutionTable(rows: Substitution[]): SubstitutionTable {
  const t = useText(substitutionText);
  const words = useText(administrationText);
  const { today } = useMe();
  const days = useDayColumns<Substitution>();
  return {
    rows: standingFirst(rows, today),
    rowKey: (row) => row.id,
    columns: [
      {
        name: t.substitute,
        cell: (row) => <Link to={linkTo('employee', { employee: row.substitute })}>{row.substitute_name}</Link>,
      },
      {
        name: t.away,
        cell: (row) => <Link to={linkTo('employee', { employee: row.employee })}>{row.employee_name}</Link>,
      },
      ...days,
      {
        name: words.change,
        quiet: true,
        cell: (row) =>
          row.last_day >= today && (
            <ChangeLink
              to={linkTo('substitutionSetting', { substitution: row.id })}
              text={t.shorten}
              about={t.shortenTitle(row.substitute_name, row.employee_name)}
            />
          ),
      },
    ],
  };
}
