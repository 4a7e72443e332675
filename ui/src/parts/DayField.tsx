import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { parseDay, showDay } from '../text/dates';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { Icon } from './Icon';

/**
 * A date written as dd.mm.åååå, with the browser's calendar beside it. The calendar alone won't do: an English browser
 * shows it month first.
 */
export function DayField({
  id,
  label,
  value,
  onChange,
  hint,
  error,
}: {
  id: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  hint?: string;
  error?: string | undefined;
}) {
  const t = useText(shellText);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Field.Description>{hint ? `${hint} ${t.dayHint}` : t.dayHint}</Field.Description>
      <div className="day-field">
        <Input
          id={id}
          value={value}
          inputMode="decimal"
          autoComplete="off"
          size={12}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={(event) => {
            const day = parseDay(event.currentTarget.value);
            if (day) onChange(showDay(day));
          }}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={`${t.pickDay}: ${label}`}
          onClick={() => {
            const calendar = picker.current;
            if (!calendar) return;
            calendar.value = parseDay(value) ?? '';
            calendar.showPicker();
          }}
        >
          <Icon name="calendar" />
        </button>
        <input
          ref={picker}
          type="date"
          className="day-picker"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            if (event.currentTarget.value) onChange(showDay(event.currentTarget.value));
          }}
        />
      </div>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
