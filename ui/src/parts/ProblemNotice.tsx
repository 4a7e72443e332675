import { Alert, Button } from '@digdir/designsystemet-react';
import type { Problem } from '../api/problem';
import { useText } from '../text/language';
import { shellText } from '../text/shell';

/** The title is for developers, in English: what a status means to the reader is said here. */
function withoutDetail(problem: Problem, t: typeof shellText.nb): string {
  if (problem.unreachable) return t.unreachable;
  if (problem.status === 403 || problem.status === 404) return t.notAllowed;
  if (problem.status === 409) return t.changedMeanwhile;
  if (problem.status === 413) return t.tooLarge;
  if (problem.status === 429) return t.tooManyAttempts;
  return t.serverFailed;
}

/** A problem in words: what, and what to do about it. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry?: (() => void) | undefined }) {
  const t = useText(shellText);
  const text = problem.detail || withoutDetail(problem, t);
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
