import { Fieldset } from '@digdir/designsystemet-react';
import { useParams } from 'react-router';
import type { Agreement, Organisation, ProviderRow } from '../api/organisation';
import type { Routines } from '../api/routines';
import { LoadedPage } from '../parts/LoadedPage';
import { CheckField } from '../parts/fields';
import { newOne } from '../routes';
import { RoutinePage, type Filled } from '../routine/RoutinePage';
import { useMe } from '../session/session';
import { NotFoundPage } from '../shell/NotFoundPage';
import { administrationText } from '../text/administration';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { providerText } from '../text/providers';
import { AdministrationNav } from './AdministrationPage';
import { DayFields, DistrictField, useReadChange, useReadDays, type Days } from './fields';
import { useOrganisation } from './useOrganisation';

type ServiceKind = Agreement['services'][number];

interface Form extends Days {
  district: string;
  services: ServiceKind[];
}

/** A provider's agreement in a district is made, changed or ended. */
export function AgreementSettingPage() {
  const { provider: id, agreement: name } = useParams();
  return (
    <LoadedPage from={useOrganisation()}>
      {(organisation) => {
        const provider = organisation.providers.find((row) => String(row.id) === id);
        const agreement = provider?.agreements.find((row) => String(row.id) === name);
        if (!provider || (!agreement && name !== newOne)) return <NotFoundPage />;
        return <Setting organisation={organisation} provider={provider} {...(agreement ? { agreement } : {})} />;
      }}
    </LoadedPage>
  );
}

interface SettingProps {
  organisation: Organisation;
  provider: ProviderRow;
  /** Undefined for a new one. */
  agreement?: Agreement;
}

function Setting({ organisation, provider, agreement }: SettingProps) {
  const t = useText(providerText);
  const words = useText(administrationText);
  const { today } = useMe();
  const readDays = useReadDays();
  const readChange = useReadChange();
  const firstService = `service-${organisation.services[0]?.code ?? ''}`;
  const initial: Form = {
    district: String(agreement?.district ?? ''),
    services: agreement?.services ?? [],
    firstDay: showDay(agreement?.first_day ?? (provider.first_day > today ? provider.first_day : today)),
    lastDay: showDay(agreement?.last_day),
  };
  const read = (form: Form): Filled<Routines['agreement_setting']> => {
    const { first, last, missing } = readDays(form);
    if (form.services.length === 0) missing.unshift({ field: firstService, text: t.servicesMissing });
    if (!form.district) missing.unshift({ field: 'district', text: words.districtMissing });
    if (missing.length > 0 || !first) return { request: null, missing };
    return {
      missing,
      request: {
        agreement: agreement?.id ?? null,
        provider: provider.id,
        district: Number(form.district),
        services: form.services,
        first_day: first,
        last_day: last,
      },
    };
  };
  return (
    <>
      <AdministrationNav />
      <RoutinePage
        routine="agreement_setting"
        title={agreement ? t.agreementChange(agreement.district_name, provider.name) : t.agreementTitle(provider.name)}
        lead={t.agreementLead}
        act={t.agreementAct}
        draftKey={agreement ? `agreement-${String(agreement.id)}` : `new-agreement-${String(provider.id)}`}
        initial={initial}
        read={readChange(agreement ? initial : undefined, 'first-day', read)}
      >
        {({ form, set, errorOf }) => (
          <>
            {!agreement && (
              <DistrictField
                organisation={organisation}
                value={form.district}
                onChange={(district) => set({ district })}
                error={errorOf('district')}
              />
            )}
            <Fieldset>
              <Fieldset.Legend>{t.services}</Fieldset.Legend>
              <div className="choices">
                {organisation.services.map(({ code, name }) => (
                  <CheckField
                    key={code}
                    id={`service-${code}`}
                    label={name}
                    checked={form.services.includes(code as ServiceKind)}
                    onChange={(chosen) =>
                      set({
                        services: chosen
                          ? [...form.services, code as ServiceKind]
                          : form.services.filter((known) => known !== code),
                      })
                    }
                  />
                ))}
              </div>
              {errorOf(firstService) && <p className="field-error">{t.servicesMissing}</p>}
            </Fieldset>
            <DayFields form={form} set={set} errorOf={errorOf} />
          </>
        )}
      </RoutinePage>
    </>
  );
}
