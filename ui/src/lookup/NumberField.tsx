import { Textfield } from '@digdir/designsystemet-react';

export function NumberField({
  label,
  hint,
  value,
  onChange,
  error,
}: {
  label: string;
  hint: string;
  value: string;
  onChange: (text: string) => void;
  error?: string | undefined;
}) {
  return (
    <Textfield
      id="national-id"
      className="number-field"
      label={label}
      description={hint}
      error={error}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
