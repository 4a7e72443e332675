import { Fieldset } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ChangeOptions, LineOptions, ProviderOption } from '../api/routines';
import { useLoad } from '../api/useLoad';
import { CheckField, PickField } from '../parts/fields';
import { changeText } from '../text/change';
import { useText } from '../text/language';
import { daysAsked, lineField, providerField, type ChangeForm, type LineForm } from './changeForm';
import type { FormParts } from './RoutinePage';

/** The service lines: which change provider, and to whom. What can't change is named with the reason. */
export function LineFields({ options, parts }: { options: ChangeOptions; parts: FormParts<ChangeForm> }) {
  const t = useText(changeText);
  const first = options.lines.find((line) => !line.why_not);
  const providers = useProvidersOn(options, parts.form);
  return (
    <Fieldset>
      <Fieldset.Legend>{t.lines}</Fieldset.Legend>
      {first && parts.errorOf(lineField(first.service_line)) && <p className="field-error">{t.linesMissing}</p>}
      {options.lines.length === 0 && <p id="lines">{t.noLines}</p>}
      <div className="lines">
        {options.lines.map((line) =>
          line.why_not ? (
            <div key={line.service_line} className="line line-closed">
              <p>
                <strong>{line.service_name}</strong> {line.present.name && t.present(line.present.name)}
              </p>
              <p className="quiet">{line.why_not}</p>
            </div>
          ) : (
            <Line key={line.service_line} line={line} providers={providers(line)} parts={parts} />
          ),
        )}
      </div>
    </Fieldset>
  );
}

/** Who may deliver depends on the first day, so it is asked again for the days in the form; until then as it was. */
function useProvidersOn(options: ChangeOptions, form: ChangeForm): (line: LineOptions) => ProviderOption[] {
  const days = daysAsked(form);
  const asked = useLoad<ChangeOptions>(days && `/api/clients/${String(options.client.id)}/change-options?${days}`);
  const [newest, setNewest] = useState(options);
  if (asked.data && asked.data !== newest) setNewest(asked.data);
  return (line) => newest.lines.find((known) => known.service_line === line.service_line)?.providers ?? line.providers;
}

function Line({
  line,
  providers,
  parts,
}: {
  line: LineOptions;
  providers: ProviderOption[];
  parts: FormParts<ChangeForm>;
}) {
  const t = useText(changeText);
  const key = String(line.service_line);
  const form: LineForm = parts.form.lines[key] ?? { chosen: false, provider: '', tell: null };
  const set = (patch: Partial<LineForm>) => parts.set({ lines: { ...parts.form.lines, [key]: { ...form, ...patch } } });
  const refused = providers.filter((option) => !option.selectable && option.why_not);
  return (
    <div className={form.chosen ? 'line line-chosen' : 'line'}>
      <CheckField
        id={lineField(line.service_line)}
        label={line.service_name}
        hint={t.present(line.present.name)}
        checked={form.chosen}
        onChange={(chosen) => set({ chosen })}
      />
      {form.chosen && (
        <div className="line-fields">
          {line.pending_change && <p className="mark mark-warning">{t.pendingChange}</p>}
          <PickField
            id={providerField(line.service_line)}
            label={
              <>
                {t.newProvider}
                <span className="ds-sr-only">: {line.service_name}</span>
              </>
            }
            empty={t.chooseProvider}
            choices={providers
              .filter((option) => option.selectable || String(option.provider.id) === form.provider)
              .map((option) => ({ value: String(option.provider.id), label: option.provider.name }))}
            value={form.provider}
            onChange={(provider) => set({ provider })}
            error={parts.errorOf(providerField(line.service_line))}
          />
          {refused.length > 0 && (
            <details className="refused-providers">
              <summary>
                {t.unavailable} {refused.length}
              </summary>
              <ul>
                {refused.map((option) => (
                  <li key={option.provider.id}>{option.why_not}</li>
                ))}
              </ul>
            </details>
          )}
          {line.may_leave_task_out && (
            <CheckField
              id={`tell-${key}`}
              label={t.tellLeaving(line.present.name)}
              checked={form.tell ?? line.task_by_default}
              onChange={(tell) => set({ tell })}
            />
          )}
        </div>
      )}
    </div>
  );
}
