import { Alert } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { ChangeOptions } from '../api/routines';
import type { Service } from '../api/types';
import { useLoad } from '../api/useLoad';
import { LoadedPage } from '../parts/LoadedPage';
import { useMe } from '../session/session';
import { changeText } from '../text/change';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { AgreedFields } from './AgreedFields';
import { AskedByFields } from './AskedByFields';
import { emptyForm, formOfWish, readChange, type ChangeForm } from './changeForm';
import { LineFields } from './LineFields';
import { LongTextField } from '../parts/fields';
import { dropPrefill, takePrefill } from './prefill';
import { RoutinePage } from './RoutinePage';
import { WishBox } from './WishBox';

export function ProviderChangePage() {
  const { client } = useParams();
  const options = useLoad<ChangeOptions>(`/api/clients/${client ?? ''}/change-options`);
  return (
    <LoadedPage from={options}>
      {(data) => <ChangeOfProvider options={data} reload={() => void options.reload()} />}
    </LoadedPage>
  );
}

function ChangeOfProvider({ options, reload }: { options: ChangeOptions; reload: () => void }) {
  const t = useText(changeText);
  const shell = useText(shellText);
  const { today } = useMe();
  const [query] = useSearchParams();
  const draftKey = `provider-change-${String(options.client.id)}`;
  const [empty] = useState(() => emptyForm(options, today));
  const [prefill] = useState<Partial<ChangeForm> | undefined>(() => {
    const wish = options.open_requests.find((open) => String(open.id) === query.get('onske'));
    return takePrefill<ChangeForm>(draftKey) ?? (wish && formOfWish(wish, options));
  });
  useEffect(dropPrefill, []);
  const services: Service[] = [];
  return (
    <RoutinePage
      routine="provider_change"
      client={options.client}
      services={services}
      title={t.title}
      lead={t.lead}
      act={t.act}
      draftKey={draftKey}
      initial={empty}
      prefill={prefill}
      notice={
        prefill && (
          <Alert data-color="info">
            <p>{t.prefilled}</p>
          </Alert>
        )
      }
      read={(form) => readChange(form, options, t, shell)}
    >
      {(parts) => (
        <>
          {options.open_requests.map((wish) => (
            <WishBox
              key={wish.id}
              wish={wish}
              client={options.client.id}
              used={parts.form.wish === wish.id}
              onUse={() => parts.set(formOfWish(wish, options))}
              onRelease={() => parts.set({ wish: null })}
              onDeclined={reload}
            />
          ))}
          <LineFields options={options} parts={parts} />
          <AskedByFields parts={parts} />
          <AgreedFields
            parts={parts}
            dayField={{ label: t.agreedDay, value: parts.form.agreedDay, set: (agreedDay) => parts.set({ agreedDay }) }}
          />
          <LongTextField
            id="note"
            label={t.note}
            hint={t.noteHint}
            value={parts.form.note}
            onChange={(note) => parts.set({ note })}
          />
        </>
      )}
    </RoutinePage>
  );
}
