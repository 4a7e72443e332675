import { Alert, Button } from '@digdir/designsystemet-react';
import type { Problem } from '../api/problem';
import { useText } from '../text/language';
import { shellText } from '../text/shell';

/** A problem in words: what, and what to do about it. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry?: (() => void) | undefined }) {
  const t = useText(shellText);
  const text = problem.detail || (problem.unreachable ? t.unreachable : problem.title || t.serverFailed);
  return (
    <Alert data-color={problem.status === 422 ? 'warning' : 'danger'} role="alert">
      <p>{text}</p>
      {problem.nextStep && (
        <p>
          <strong>{t.nextStep}:</strong> {problem.nextStep}
        </p>
      )}
      {onRetry && (
        <Button variant="secondary" onClick={onRetry}>
          {t.retry}
        </Button>
      )}
    </Alert>
  );
}
