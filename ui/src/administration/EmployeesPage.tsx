import { Button } from '@digdir/designsystemet-react';
import { useState, type SyntheticEvent } from 'react';
import { Link } from 'react-router';
import { call } from '../api/call';
import { asProblem, type Problem } from '../api/problem';
import type { EmployeesFound } from '../api/types';
import { DataTable } from '../parts/DataTable';
import { ProblemNotice } from '../parts/ProblemNotice';
import { TextField } from '../parts/fields';
import { linkTo, newOne } from '../routes';
import { administrationText } from '../text/administration';
import { useText } from '../text/language';
import { staffText } from '../text/staff';
import { AdministrationPage } from './AdministrationPage';
import { ActLink } from './parts';

export function EmployeesPage() {
  const t = useText(staffText);
  const words = useText(administrationText);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [found, setFound] = useState<EmployeesFound>();
  const [problem, setProblem] = useState<Problem>();
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(!text.trim());
    setProblem(undefined);
    if (!text.trim()) return;
    try {
      setFound(await call<EmployeesFound>('POST', '/api/employees/search', { body: { text: text.trim() } }));
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <AdministrationPage
      title={words.parts.employees}
      lead={t.lead}
      acts={<ActLink to={linkTo('employeeSetting', { employee: newOne })}>{t.newEmployee}</ActLink>}
    >
      <form className="search-form" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          id="employee-search"
          label={t.search}
          hint={t.searchHint}
          value={text}
          onChange={setText}
          error={missing ? t.searchMissing : undefined}
        />
        <Button type="submit">{words.search}</Button>
      </form>
      {problem && <ProblemNotice problem={problem} />}
      {found && (
        <div className="stack-tight">
          <p role="status" className="quiet">
            {found.employees.length > 0 && t.found(found.employees.length)} {found.more && t.more}
          </p>
          <DataTable
            caption={words.parts.employees}
            empty={t.nobody}
            rows={found.employees}
            rowKey={(hit) => hit.id}
            columns={[
              {
                name: t.columns.name,
                cell: (hit) => <Link to={linkTo('employee', { employee: hit.id })}>{hit.name}</Link>,
              },
              { name: t.columns.title, cell: (hit) => hit.title },
              { name: t.columns.unit, cell: (hit) => hit.unit },
              { name: t.columns.state, cell: (hit) => (hit.employed ? t.employed : t.notEmployed) },
            ]}
          />
        </div>
      )}
    </AdministrationPage>
  );
}
