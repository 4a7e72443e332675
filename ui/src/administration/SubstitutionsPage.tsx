import type { Substitution } from '../api/organisation';
import { DataTable } from '../parts/DataTable';
import { LoadedPage } from '../parts/LoadedPage';
import { linkTo, newOne } from '../routes';
import { administrationText } from '../text/administration';
import { useText } from '../text/language';
import { substitutionText } from '../text/staff';
import { AdministrationPage } from './AdministrationPage';
import { ActLink } from './parts';
import { useOrganisation } from './useOrganisation';
import { useSubstitutionTable } from './useSubstitutionTable';

export function SubstitutionsPage() {
  return <LoadedPage from={useOrganisation()}>{(all) => <Rows rows={all.substitutions} />}</LoadedPage>;
}

function Rows({ rows }: { rows: Substitution[] }) {
  const t = useText(substitutionText);
  const words = useText(administrationText);
  const title = words.parts.substitutions;
  return (
    <AdministrationPage
      title={title}
      lead={t.lead}
      acts={<ActLink to={linkTo('substitutionSetting', { substitution: newOne })}>{t.newOne}</ActLink>}
    >
      <DataTable caption={title} empty={t.none} {...useSubstitutionTable(rows)} />
    </AdministrationPage>
  );
}
