import type { AskedBy, Channel } from '../api/types';
import { DayField } from '../parts/DayField';
import { ChoiceField, TextField } from '../parts/fields';
import { changeText } from '../text/change';
import { useText } from '../text/language';
import type { ChangeForm } from './changeForm';
import type { FormParts } from './RoutinePage';

export const askers: AskedBy[] = ['client', 'next_of_kin', 'guardian', 'provider_on_behalf'];
export const channels: Channel[] = ['oral', 'written'];

/** Who asked, how and when. */
export function AskedByFields({ parts }: { parts: FormParts<ChangeForm> }) {
  const t = useText(changeText);
  const { form, set, errorOf } = parts;
  return (
    <>
      <DayField
        id="notice-day"
        label={t.noticeDay}
        hint={t.noticeDayHint}
        value={form.noticeDay}
        onChange={(noticeDay) => set({ noticeDay })}
        error={errorOf('notice-day')}
      />
      <ChoiceField
        id="asked-by"
        legend={t.askedBy}
        choices={askers.map((value) => ({ value, label: t.askedByNames[value] }))}
        value={form.askedBy}
        onChange={(askedBy) => set({ askedBy })}
      />
      {form.askedBy !== 'client' && (
        <TextField
          id="asked-by-name"
          label={t.askedByName}
          value={form.askedByName}
          onChange={(askedByName) => set({ askedByName })}
          error={errorOf('asked-by-name')}
        />
      )}
      <ChoiceField
        id="channel"
        legend={t.channel}
        choices={channels.map((value) => ({ value, label: t.channels[value] }))}
        value={form.channel}
        onChange={(channel) => set({ channel })}
      />
    </>
  );
}
