import { Alert, Button } from '@digdir/designsystemet-react';
import { useText } from '../text/language';
import { routineText } from '../text/routine';
import type { DraftStatus } from './draftKeeper';
import type { Draft } from './useDraft';

/** Says that a draft was brought back, and lets it be thrown away. */
export function DraftNotice<Form>({ draft }: { draft: Draft<Form> }) {
  const t = useText(routineText).draft;
  if (!draft.restored) return null;
  return (
    <Alert data-color="info" className="draft-notice">
      <p>{t.restored}</p>
      <Button variant="secondary" data-size="sm" onClick={draft.discard}>
        {t.discard}
      </Button>
    </Alert>
  );
}

/** One quiet line on whether what was typed is safe; loud only when it is not. */
export function DraftLine({ status }: { status: DraftStatus }) {
  const t = useText(routineText).draft;
  return (
    <p className={status === 'unsaved' ? 'save-trouble' : 'draft-line'} role="status">
      {t[status]}
    </p>
  );
}
