import { DayField } from '../parts/DayField';
import { TextField } from '../parts/fields';
import { changeText } from '../text/change';
import { useText } from '../text/language';
import type { FormParts } from './RoutinePage';

interface Agreed {
  agreed: boolean;
  agreedWith: string;
  agreedWhy: string;
}

/** Another date than the rule's, only with who agreed and why. */
export function AgreedFields<Form extends Agreed>({
  parts,
  dayField,
}: {
  parts: FormParts<Form>;
  dayField: { label: string; value: string; set: (day: string) => void };
}) {
  const t = useText(changeText);
  const { form, errorOf } = parts;
  const set = (patch: Partial<Agreed>) => parts.set(patch as Partial<Form>);
  return (
    <details
      className="fold"
      open={form.agreed}
      onToggle={(event) => {
        if (event.currentTarget.open !== form.agreed) set({ agreed: event.currentTarget.open });
      }}
    >
      <summary>{t.agreed}</summary>
      <div className="fold-body stack">
        <p className="quiet">{t.agreedLead}</p>
        <DayField
          id="agreed-day"
          label={dayField.label}
          value={dayField.value}
          onChange={dayField.set}
          error={errorOf('agreed-day')}
        />
        <WhoAndWhy parts={parts} />
      </div>
    </details>
  );
}

export function WhoAndWhy<Form extends { agreedWith: string; agreedWhy: string }>({
  parts,
}: {
  parts: FormParts<Form>;
}) {
  const t = useText(changeText);
  const { form, errorOf } = parts;
  return (
    <>
      <TextField
        id="agreed-with"
        label={t.agreedWith}
        value={form.agreedWith}
        onChange={(agreedWith) => parts.set({ agreedWith } as Partial<Form>)}
        error={errorOf('agreed-with')}
      />
      <TextField
        id="agreed-why"
        label={t.agreedWhy}
        value={form.agreedWhy}
        onChange={(agreedWhy) => parts.set({ agreedWhy } as Partial<Form>)}
        error={errorOf('agreed-why')}
      />
    </>
  );
}
