import { useParams } from 'react-router';
import type { Organisation, TeamRow } from '../api/organisation';
import type { Routines } from '../api/routines';
import { LoadedPage } from '../parts/LoadedPage';
import { PickField, TextField } from '../parts/fields';
import { newOne } from '../routes';
import { RoutinePage, type Filled } from '../routine/RoutinePage';
import { useMe } from '../session/session';
import { NotFoundPage } from '../shell/NotFoundPage';
import { administrationText } from '../text/administration';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { teamText } from '../text/providers';
import { AdministrationNav } from './AdministrationPage';
import { DayFields, DistrictField, LevelField, useReadChange, useReadDays, type Days } from './fields';
import { numberOf, useOrganisation } from './useOrganisation';

type Kind = TeamRow['kind'];

interface Form extends Days {
  name: string;
  kind: Kind;
  provider: string;
  district: string;
  level: string;
  telephone: string;
  hours: string;
}

const ofProvider = (kind: Kind) => kind === 'reception' || kind === 'care';

/** A team is made, changed or closed. */
export function TeamSettingPage() {
  const { team: id } = useParams();
  return (
    <LoadedPage from={useOrganisation()}>
      {(organisation) => {
        const team = organisation.teams.find((row) => String(row.id) === id);
        if (!team && id !== newOne) return <NotFoundPage />;
        return <Setting organisation={organisation} {...(team ? { team } : {})} />;
      }}
    </LoadedPage>
  );
}

function Setting({ organisation, team }: { organisation: Organisation; team?: TeamRow }) {
  const t = useText(teamText);
  const words = useText(administrationText);
  const { today } = useMe();
  const readDays = useReadDays();
  const readChange = useReadChange();
  const initial: Form = {
    name: team?.name ?? '',
    kind: team?.kind ?? 'care',
    provider: String(team?.provider ?? ''),
    district: String(team?.district ?? ''),
    level: String(team?.level ?? ''),
    telephone: team?.telephone ?? '',
    hours: team?.hours ?? '',
    firstDay: showDay(team?.first_day ?? today),
    lastDay: showDay(team?.last_day),
  };
  const read = (form: Form): Filled<Routines['team_setting']> => {
    const { first, last, missing } = readDays(form);
    if (!form.level) missing.unshift({ field: 'level', text: words.levelMissing });
    if (ofProvider(form.kind) && !form.provider) missing.unshift({ field: 'provider', text: t.providerMissing });
    if (form.kind === 'case_office' && !form.district) {
      missing.unshift({ field: 'district', text: words.districtMissing });
    }
    if (!form.name.trim()) missing.unshift({ field: 'name', text: words.nameMissing });
    if (missing.length > 0 || !first) return { request: null, missing };
    return {
      missing,
      request: {
        team: team?.id ?? null,
        name: form.name.trim(),
        kind: form.kind,
        provider: ofProvider(form.kind) ? numberOf(form.provider) : null,
        district: numberOf(form.district),
        level: Number(form.level),
        telephone: form.telephone.trim(),
        hours: form.hours.trim() || null,
        first_day: first,
        last_day: last,
      },
    };
  };
  return (
    <>
      <AdministrationNav />
      <RoutinePage
        routine="team_setting"
        title={team ? t.setTitle(team.name) : t.newTitle}
        lead={t.setLead}
        act={team ? t.setAct : t.newAct}
        draftKey={team ? `team-${String(team.id)}` : 'new-team'}
        initial={initial}
        read={readChange(team ? initial : undefined, 'name', read)}
      >
        {({ form, set, errorOf }) => (
          <>
            <TextField
              id="name"
              label={words.name}
              value={form.name}
              onChange={(name) => set({ name })}
              error={errorOf('name')}
            />
            {!team && (
              <PickField
                id="kind"
                label={t.kind}
                empty={t.kind}
                choices={organisation.team_kinds.map(({ code, name }) => ({ value: code as Kind, label: name }))}
                value={form.kind}
                onChange={(kind) => kind && set({ kind, provider: '', district: '', level: '' })}
              />
            )}
            {!team && ofProvider(form.kind) && (
              <PickField
                id="provider"
                label={t.provider}
                empty={t.chooseProvider}
                choices={organisation.providers.map((row) => ({ value: String(row.id), label: row.name }))}
                value={form.provider}
                onChange={(provider) => {
                  const row = organisation.providers.find((one) => String(one.id) === provider);
                  set({ provider, district: String(row?.district ?? ''), level: String(row?.level ?? '') });
                }}
                error={errorOf('provider')}
              />
            )}
            {!team && form.kind === 'case_office' && (
              <DistrictField
                organisation={organisation}
                value={form.district}
                onChange={(district) => {
                  const row = organisation.districts.find((one) => String(one.id) === district);
                  set({ district, level: String(row?.level ?? '') });
                }}
                error={errorOf('district')}
              />
            )}
            <TextField
              id="telephone"
              label={t.columns.telephone}
              hint={t.telephoneHint}
              value={form.telephone}
              onChange={(telephone) => set({ telephone })}
            />
            <TextField
              id="hours"
              label={t.columns.hours}
              hint={t.hoursHint}
              value={form.hours}
              onChange={(hours) => set({ hours })}
            />
            <LevelField
              organisation={organisation}
              today={today}
              value={form.level}
              onChange={(level) => set({ level })}
              error={errorOf('level')}
            />
            <DayFields form={form} set={set} errorOf={errorOf} />
          </>
        )}
      </RoutinePage>
    </>
  );
}
