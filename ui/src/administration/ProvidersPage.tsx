import { Link } from 'react-router';
import type { Organisation, ProviderRow } from '../api/organisation';
import { LoadedPage } from '../parts/LoadedPage';
import { linkTo, newOne } from '../routes';
import { useMe } from '../session/session';
import { administrationText } from '../text/administration';
import { useText } from '../text/language';
import { providerText } from '../text/providers';
import { AdministrationPage } from './AdministrationPage';
import { ActLink, FilteredTable } from './parts';
import { byName, standingFirst, useOrganisation } from './useOrganisation';

/** The districts where the provider can be chosen on the day. */
function districtsOf(provider: ProviderRow, organisation: Organisation, today: string): string {
  const own = organisation.districts.find((row) => row.id === provider.district);
  if (own) return own.name;
  const names = provider.agreements
    .filter((row) => row.first_day <= today && (!row.last_day || today <= row.last_day))
    .map((row) => row.district_name);
  return [...new Set(names)].join(', ');
}

export function ProvidersPage() {
  const t = useText(providerText);
  const words = useText(administrationText);
  const { today } = useMe();
  return (
    <LoadedPage from={useOrganisation()}>
      {(all) => (
        <AdministrationPage
          title={words.parts.providers}
          lead={t.lead}
          acts={<ActLink to={linkTo('providerSetting', { provider: newOne })}>{t.newProvider}</ActLink>}
        >
          <FilteredTable
            caption={words.parts.providers}
            empty={t.none}
            rows={standingFirst(byName(all.providers), today)}
            rowKey={(row) => row.id}
            textOf={(row) =>
              [row.name, t.kinds[row.kind], row.organisation_number, districtsOf(row, all, today)].join(' ')
            }
            columns={[
              {
                name: t.columns.name,
                cell: (row) => <Link to={linkTo('provider', { provider: row.id })}>{row.name}</Link>,
              },
              { name: t.columns.kind, cell: (row) => t.kinds[row.kind] },
              { name: t.columns.number, cell: (row) => row.organisation_number || '–' },
              { name: t.columns.where, cell: (row) => districtsOf(row, all, today) || words.none },
            ]}
          />
        </AdministrationPage>
      )}
    </LoadedPage>
  );
}
