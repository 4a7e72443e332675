import {
  Checkbox,
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  Textarea,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

interface TextProps {
  id: string;
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  error?: string | undefined;
  type?: 'text' | 'password' | 'search';
  autoComplete?: string;
  /** A telephone's keyboard begins with a capital letter unless told not to. */
  smallLetters?: boolean;
}

export function TextField({
  id,
  label,
  value,
  onChange,
  hint,
  error,
  type = 'text',
  autoComplete = 'off',
  smallLetters = false,
}: TextProps) {
  return (
    <Textfield
      id={id}
      label={label}
      description={hint}
      error={error}
      type={type}
      value={value}
      autoComplete={autoComplete}
      autoCapitalize={smallLetters ? 'none' : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function LongTextField({
  id,
  label,
  value,
  onChange,
  hint,
  error,
  rows = 3,
}: Omit<TextProps, 'type' | 'autoComplete' | 'smallLetters'> & { rows?: number }) {
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {hint && <Field.Description>{hint}</Field.Description>}
      <Textarea
        id={id}
        rows={rows}
        value={value}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}

export interface Choice<V extends string> {
  value: V;
  label: string;
  disabled?: boolean;
}

/** Radio buttons; for the few choices that fit on the page. */
export function ChoiceField<V extends string>({
  id,
  legend,
  choices,
  value,
  onChange,
  hint,
  error,
}: {
  id: string;
  legend: string;
  choices: Choice<V>[];
  value: V | '';
  onChange: (value: V) => void;
  hint?: string;
  error?: string | undefined;
}) {
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {hint && <Fieldset.Description>{hint}</Fieldset.Description>}
      <div className="choices">
        {choices.map((choice, index) => (
          <Radio
            key={choice.value}
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={id}
            label={choice.label}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
            aria-invalid={error ? true : undefined}
          />
        ))}
      </div>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}

/** A list to choose from; what can't be chosen is shown with the reason below the list. */
export function PickField<V extends string>({
  id,
  label,
  empty,
  choices,
  value,
  onChange,
  error,
  hint,
}: {
  id: string;
  label: ReactNode;
  empty: string;
  choices: Choice<V>[];
  value: V | '';
  onChange: (value: V | '') => void;
  error?: string | undefined;
  hint?: ReactNode;
}) {
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {hint && <Field.Description>{hint}</Field.Description>}
      <Select
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.value as V | '')}
      >
        <option value="">{empty}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </Select>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}

export function CheckField({
  id,
  label,
  checked,
  onChange,
  hint,
}: {
  id: string;
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: ReactNode;
}) {
  return (
    <Checkbox
      id={id}
      label={label}
      description={hint}
      value={id}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
