import { Field, Fieldset, Input, Label, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { call } from '../api/call';
import { asProblem, type Problem } from '../api/problem';
import type { EmployeeHit, EmployeesFound } from '../api/types';
import { employeeText } from '../text/employee';
import { useLanguage, useText } from '../text/language';
import { ProblemNotice } from './ProblemNotice';

const quiet_ms = 250;
const most_shown = 8;

/** An employee as a form keeps it. */
export interface ChosenEmployee {
  id: number;
  name: string;
  about: string;
}

const chosenOf = ({ id, name, title, unit }: EmployeeHit): ChosenEmployee => ({
  id,
  name,
  about: [title, unit].filter(Boolean).join(', '),
});

/** An employee by the beginning of the name: what is found is listed below as one writes. */
export function EmployeeField({
  id,
  label,
  value,
  onChange,
  error,
}: {
  id: string;
  label: string;
  value: ChosenEmployee | null;
  onChange: (employee: ChosenEmployee) => void;
  error?: string | undefined;
}) {
  const t = useText(employeeText);
  const [text, setText] = useState('');
  const { found, problem } = useEmployees(text);
  const hits = (found?.employees ?? []).filter((hit) => hit.employed).map(chosenOf);
  const shown = hits.slice(0, most_shown);
  // Whoever is chosen stays in the list, whatever is written since.
  const listed = value && !shown.some((hit) => hit.id === value.id) ? [value, ...shown] : shown;
  const more = found !== undefined && (found.more || hits.length > most_shown);
  return (
    <div className="employee-field stack-tight">
      <Field>
        <Label htmlFor={id}>{label}</Label>
        <Field.Description>{t.hint}</Field.Description>
        <Input
          id={id}
          type="search"
          value={text}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter is for choosing here, not for carrying out what the form is about.
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (shown.length === 1 && shown[0]) onChange(shown[0]);
          }}
        />
        {error && <ValidationMessage>{error}</ValidationMessage>}
      </Field>
      <p role="status" className="quiet">
        {found ? (hits.length === 0 ? t.none : more ? t.more : t.found(hits.length)) : ''}
      </p>
      {problem && <ProblemNotice problem={problem} />}
      {listed.length > 0 && (
        <Fieldset>
          <Fieldset.Legend className="ds-sr-only">{t.choose(label)}</Fieldset.Legend>
          <div className="choices">
            {listed.map((hit) => (
              <Radio
                key={hit.id}
                id={`${id}-${String(hit.id)}`}
                name={`${id}-hit`}
                label={hit.name}
                description={hit.about}
                value={String(hit.id)}
                checked={value?.id === hit.id}
                onChange={() => onChange(hit)}
              />
            ))}
          </div>
        </Fieldset>
      )}
    </div>
  );
}

/** Those whose names begin so, asked for shortly after the last key. */
function useEmployees(text: string) {
  const { language } = useLanguage();
  const [found, setFound] = useState<EmployeesFound>();
  const [problem, setProblem] = useState<Problem>();
  const asked = useRef<AbortController | null>(null);
  const wanted = text.trim();
  useEffect(() => {
    asked.current?.abort();
    setProblem(undefined);
    if (!wanted) {
      setFound(undefined);
      return undefined;
    }
    const asking = new AbortController();
    asked.current = asking;
    const timer = setTimeout(() => {
      call<EmployeesFound>('POST', '/api/employees/search', { body: { text: wanted }, signal: asking.signal }).then(
        (answer) => !asking.signal.aborted && setFound(answer),
        (error: unknown) => !asking.signal.aborted && setProblem(asProblem(error)),
      );
    }, quiet_ms);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [wanted, language]);
  return { found, problem };
}
