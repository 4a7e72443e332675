import { Button } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { call } from '../api/call';
import type { EmployeeHit, Employees } from '../api/organisation';
import { TextField } from '../parts/fields';
import { useText } from '../text/language';
import { staffText } from '../text/staff';

export interface Person {
  id: number;
  name: string;
}

const quiet_ms = 250;

/** One employee, found by the beginning of the name. */
export function EmployeeField({
  id,
  label,
  value,
  onChange,
  error,
  hint,
  optional,
}: {
  id: string;
  label: string;
  value: Person | null;
  onChange: (person: Person | null) => void;
  error?: string | undefined;
  hint?: string;
  optional?: boolean;
}) {
  const t = useText(staffText);
  const [searching, setSearching] = useState(false);
  const [text, setText] = useState('');
  const found = useFound(searching || !value ? text : '');

  /** Another part takes this one's place, under the same id. */
  const focusNext = () => requestAnimationFrame(() => document.getElementById(id)?.focus());
  const search = (away = false) => {
    if (away) onChange(null);
    else setSearching(true);
    focusNext();
  };
  const close = () => {
    setSearching(false);
    setText('');
    focusNext();
  };

  if (value && !searching) {
    return (
      <div className="stack-tight" role="group" aria-labelledby={`${id}-label`}>
        <p id={`${id}-label`} className="chosen-label">
          {label}
        </p>
        <div className="row-acts">
          <strong>{value.name}</strong>
          <Button id={id} type="button" variant="secondary" data-size="sm" onClick={() => search()}>
            {t.pick.another}
          </Button>
          {optional && (
            <Button type="button" variant="tertiary" data-size="sm" onClick={() => search(true)}>
              {t.pick.remove}
            </Button>
          )}
        </div>
      </div>
    );
  }
  const aboutHit = (hit: EmployeeHit) =>
    [hit.title, hit.unit, hit.employed ? '' : t.notEmployed].filter(Boolean).join(', ');
  const choose = (hit: EmployeeHit) => {
    onChange({ id: hit.id, name: hit.name });
    close();
  };
  const only = found?.employees.length === 1 ? found.employees[0] : undefined;
  return (
    <div
      className="stack-tight"
      onKeyDown={(event) => {
        // Enter in the search is no yes to the whole form.
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        if (only) choose(only);
      }}
    >
      <TextField
        id={id}
        label={t.pick.field(label)}
        hint={hint ?? t.searchHint}
        value={text}
        onChange={setText}
        error={error}
      />
      <p role="status" className={found ? 'quiet' : 'ds-sr-only'}>
        {found && (found.employees.length === 0 ? t.nobody : t.found(found.employees.length))} {found?.more && t.more}
      </p>
      {found && found.employees.length > 0 && (
        <ul className="hits" aria-label={t.pick.results(label)}>
          {found.employees.map((hit) => (
            <li key={hit.id}>
              <button type="button" onClick={() => choose(hit)}>
                <strong>{hit.name}</strong> <span>{aboutHit(hit)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {value && (
        <Button type="button" variant="tertiary" data-size="sm" onClick={close}>
          {t.pick.keep(value.name)}
        </Button>
      )}
    </div>
  );
}

/** Who has such a name, a moment after the typing stops. */
function useFound(text: string): Employees | undefined {
  const [found, setFound] = useState<{ text: string; answer: Employees }>();
  const asked = text.trim();
  useEffect(() => {
    if (!asked) return undefined;
    const asking = new AbortController();
    const timer = setTimeout(() => {
      call<Employees>('POST', '/api/employees/search', { body: { text: asked }, signal: asking.signal })
        .then((answer) => setFound({ text: asked, answer }))
        .catch(() => undefined);
    }, quiet_ms);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [asked]);
  return found?.text === asked && asked ? found.answer : undefined;
}
