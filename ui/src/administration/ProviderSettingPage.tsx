import { useParams } from 'react-router';
import type { Organisation, ProviderRow } from '../api/organisation';
import type { Routines } from '../api/routines';
import { LoadedPage } from '../parts/LoadedPage';
import { ChoiceField, PickField, TextField } from '../parts/fields';
import { newOne } from '../routes';
import { RoutinePage, type Filled } from '../routine/RoutinePage';
import { useMe } from '../session/session';
import { NotFoundPage } from '../shell/NotFoundPage';
import { administrationText } from '../text/administration';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { providerText } from '../text/providers';
import { AdministrationNav } from './AdministrationPage';
import { DayFields, DistrictField, LevelField, useReadChange, useReadDays, type Days } from './fields';
import { numberOf, useOrganisation } from './useOrganisation';

type Kind = ProviderRow['kind'];
const kinds: Kind[] = ['private_firm', 'municipal'];
/** A provider's level has so many parts in its code (BV-17); the server says so too. */
const parts_of_code = 4;

interface Form extends Days {
  kind: Kind;
  name: string;
  number: string;
  level: string;
  district: string;
  reception: string;
}

/** A provider is registered, changed or ended. */
export function ProviderSettingPage() {
  const { provider: id } = useParams();
  return (
    <LoadedPage from={useOrganisation()}>
      {(organisation) => {
        const provider = organisation.providers.find((row) => String(row.id) === id);
        if (!provider && id !== newOne) return <NotFoundPage />;
        return <Setting organisation={organisation} {...(provider ? { provider } : {})} />;
      }}
    </LoadedPage>
  );
}

function Setting({ organisation, provider }: { organisation: Organisation; provider?: ProviderRow }) {
  const t = useText(providerText);
  const words = useText(administrationText);
  const { today } = useMe();
  const readDays = useReadDays();
  const readChange = useReadChange();
  const initial: Form = {
    kind: provider?.kind ?? 'private_firm',
    name: provider?.name ?? '',
    number: provider?.organisation_number ?? '',
    level: String(provider?.level ?? ''),
    district: String(provider?.district ?? ''),
    reception: String(provider?.reception_team ?? ''),
    firstDay: showDay(provider?.first_day ?? today),
    lastDay: showDay(provider?.last_day),
  };
  const read = (form: Form): Filled<Routines['provider_setting']> => {
    const { first, last, missing } = readDays(form);
    const own = form.kind === 'municipal';
    if (own && !form.district) missing.unshift({ field: 'district', text: words.districtMissing });
    if (!form.level) missing.unshift({ field: 'level', text: words.levelMissing });
    if (!own && !form.number.trim()) missing.unshift({ field: 'number', text: t.numberMissing });
    if (!form.name.trim()) missing.unshift({ field: 'name', text: words.nameMissing });
    if (missing.length > 0 || !first) return { request: null, missing };
    return {
      missing,
      request: {
        provider: provider?.id ?? null,
        kind: form.kind,
        name: form.name.trim(),
        organisation_number: form.number.replace(/\s/g, ''),
        level: Number(form.level),
        district: own ? numberOf(form.district) : null,
        reception_team: numberOf(form.reception),
        first_day: first,
        last_day: last,
      },
    };
  };
  return (
    <>
      <AdministrationNav />
      <RoutinePage
        routine="provider_setting"
        title={provider ? t.setTitle(provider.name) : t.newTitle}
        lead={t.setLead}
        act={provider ? t.setAct : t.newAct}
        draftKey={provider ? `provider-${String(provider.id)}` : 'new-provider'}
        initial={initial}
        read={readChange(provider ? initial : undefined, 'name', read)}
      >
        {({ form, set, errorOf }) => (
          <>
            {!provider && (
              <ChoiceField
                id="kind"
                legend={t.kind}
                choices={kinds.map((value) => ({ value, label: t.kinds[value] }))}
                value={form.kind}
                onChange={(kind) => set({ kind, district: '', level: '' })}
              />
            )}
            <TextField
              id="name"
              label={words.name}
              value={form.name}
              onChange={(name) => set({ name })}
              error={errorOf('name')}
            />
            <TextField
              id="number"
              label={t.number}
              hint={t.numberHint}
              value={form.number}
              onChange={(number) => set({ number })}
              error={errorOf('number')}
            />
            {!provider && form.kind === 'municipal' && (
              <DistrictField
                organisation={organisation}
                value={form.district}
                onChange={(district) => set({ district })}
                error={errorOf('district')}
              />
            )}
            <LevelField
              organisation={organisation}
              today={today}
              hint={t.levelHint}
              value={form.level}
              onChange={(level) => set({ level })}
              error={errorOf('level')}
              fits={(level) => level.code.split('.').length === parts_of_code}
            />
            {provider && (
              <PickField
                id="reception"
                label={t.receptionTeam}
                hint={t.receptionHint}
                empty={t.chooseTeam}
                choices={organisation.teams
                  .filter((row) => row.provider === provider.id && (!row.last_day || row.last_day >= today))
                  .map((row) => ({ value: String(row.id), label: row.name }))}
                value={form.reception}
                onChange={(reception) => set({ reception })}
              />
            )}
            <DayFields form={form} set={set} errorOf={errorOf} />
          </>
        )}
      </RoutinePage>
    </>
  );
}
