import { LoadedPage } from '../parts/LoadedPage';
import { administrationText, levelText } from '../text/administration';
import { useText } from '../text/language';
import { AdministrationPage } from './AdministrationPage';
import { LevelTree } from './LevelTree';
import { useOrganisation } from './useOrganisation';

export function LevelsPage() {
  const t = useText(levelText);
  const words = useText(administrationText);
  return (
    <LoadedPage from={useOrganisation()}>
      {(organisation) => (
        <AdministrationPage title={words.parts.administration} lead={t.lead}>
          <LevelTree levels={organisation.levels} />
        </AdministrationPage>
      )}
    </LoadedPage>
  );
}
