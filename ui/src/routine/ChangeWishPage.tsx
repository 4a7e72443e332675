import { Fieldset } from '@digdir/designsystemet-react';
import { useParams } from 'react-router';
import type { ChangeOptions, ChangeRequestRegistration } from '../api/routines';
import type { AskedBy, Card, Channel, Provider } from '../api/types';
import { useLoad } from '../api/useLoad';
import { DayField } from '../parts/DayField';
import { CheckField, ChoiceField, LongTextField, PickField } from '../parts/fields';
import { LoadedPage } from '../parts/LoadedPage';
import { useMe } from '../session/session';
import { changeText } from '../text/change';
import { parseDay, showDay } from '../text/dates';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { askers, channels } from './AskedByFields';
import { RoutinePage, type Filled } from './RoutinePage';

interface Form {
  lines: number[];
  askedBy: AskedBy;
  channel: Channel;
  toldOn: string;
  wanted: string;
  note: string;
}

export function ChangeWishPage() {
  const { client } = useParams();
  const options = useLoad<ChangeOptions>(`/api/clients/${client ?? ''}/change-options`);
  return (
    <LoadedPage from={useLoad<Card>(`/api/clients/${client ?? ''}`)}>
      {(card) => <ChangeWish card={card} options={options.data} />}
    </LoadedPage>
  );
}

/** The providers that could be wished for; none when this reader may not see them. */
function wishable(options: ChangeOptions | undefined): Provider[] {
  const all = options?.lines.flatMap((line) => line.providers.filter((option) => option.selectable)) ?? [];
  return [...new Map(all.map(({ provider }) => [provider.id, provider])).values()];
}

function ChangeWish({ card, options }: { card: Card; options: ChangeOptions | undefined }) {
  const t = useText(changeText);
  const shell = useText(shellText);
  const { today } = useMe();
  const lines = card.services.filter((service) => !service.last_day || service.last_day >= today);
  const providers = wishable(options);
  const firstLine = `wish-line-${String(lines[0]?.id ?? 0)}`;
  const read = (form: Form): Filled<ChangeRequestRegistration> => {
    const day = parseDay(form.toldOn);
    const missing = [
      ...(form.lines.length > 0 ? [] : [{ field: firstLine, text: t.wishLinesMissing }]),
      ...(day ? [] : [{ field: 'told-on', text: shell.dayMissing(t.toldOn) }]),
    ];
    if (!day || missing.length > 0) return { request: null, missing };
    return {
      missing,
      request: {
        client: card.header.id,
        service_lines: form.lines,
        asked_by: form.askedBy,
        channel: form.channel,
        told_on: day,
        wanted_provider: form.wanted ? Number(form.wanted) : null,
        note: form.note.trim() || null,
      },
    };
  };
  const initial: Form = {
    lines: lines.length === 1 && lines[0] ? [lines[0].id] : [],
    askedBy: 'client',
    channel: 'oral',
    toldOn: showDay(today),
    wanted: '',
    note: '',
  };
  return (
    <RoutinePage
      routine="change_request"
      client={card.header}
      services={card.services}
      title={t.wishTitle}
      lead={t.wishLead}
      act={t.wishAct}
      draftKey={`change-wish-${String(card.header.id)}`}
      initial={initial}
      read={read}
    >
      {({ form, set, errorOf }) => (
        <>
          <Fieldset>
            <Fieldset.Legend>{t.wishLines}</Fieldset.Legend>
            <div className="choices">
              {lines.map((service) => (
                <CheckField
                  key={service.id}
                  id={`wish-line-${String(service.id)}`}
                  label={service.name}
                  checked={form.lines.includes(service.id)}
                  onChange={(chosen) =>
                    set({ lines: chosen ? [...form.lines, service.id] : form.lines.filter((id) => id !== service.id) })
                  }
                />
              ))}
            </div>
            {errorOf(firstLine) && <p className="field-error">{t.wishLinesMissing}</p>}
          </Fieldset>
          <DayField
            id="told-on"
            label={t.toldOn}
            hint={t.noticeDayHint}
            value={form.toldOn}
            onChange={(toldOn) => set({ toldOn })}
            error={errorOf('told-on')}
          />
          <ChoiceField
            id="asked-by"
            legend={t.askedBy}
            choices={askers
              .filter((value) => value !== 'provider_on_behalf')
              .map((value) => ({ value, label: t.askedByNames[value] }))}
            value={form.askedBy}
            onChange={(askedBy) => set({ askedBy })}
          />
          <ChoiceField
            id="channel"
            legend={t.channel}
            choices={channels.map((value) => ({ value, label: t.channels[value] }))}
            value={form.channel}
            onChange={(channel) => set({ channel })}
          />
          {providers.length > 0 && (
            <PickField
              id="wanted"
              label={t.wantedProvider}
              empty={t.wantedUnknown}
              choices={providers.map((provider) => ({ value: String(provider.id), label: provider.name }))}
              value={form.wanted}
              onChange={(wanted) => set({ wanted })}
            />
          )}
          <LongTextField
            id="note"
            label={t.note}
            hint={t.wishNoteHint}
            value={form.note}
            onChange={(note) => set({ note })}
          />
        </>
      )}
    </RoutinePage>
  );
}
