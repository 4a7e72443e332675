import { Alert } from '@digdir/designsystemet-react';
import { Link } from 'react-router';
import type { Problem } from '../api/problem';
import { ProblemNotice } from '../parts/ProblemNotice';
import { linkTo } from '../routes';
import { useMay } from '../session/session';
import { useText } from '../text/language';
import { lookUpText } from '../text/lookUp';
import { registrationText } from '../text/registration';
import { routineText } from '../text/routine';
import { shellText } from '../text/shell';

/** Unknown, protected and barred read the same here as they do in the answer. */
export function LookUpProblem({ problem, onRegister }: { problem: Problem; onRegister: () => void }) {
  const t = useText(lookUpText);
  const shell = useText(shellText);
  const words = useText(routineText);
  const registration = useText(registrationText);
  const mayRegister = useMay('register_client');
  if (problem.unreachable) {
    return (
      <p className="save-trouble" role="alert">
        {words.neverArrived}
      </p>
    );
  }
  if (problem.status !== 404) return <ProblemNotice problem={problem} />;
  return (
    <Alert data-color="warning" role="alert">
      <p>{t.notThere}</p>
      <p>
        <strong>{shell.nextStep}:</strong> {t.notThereNext}
      </p>
      {mayRegister && (
        <p>
          {registration.offer}{' '}
          <Link to={linkTo('registration')} onClick={onRegister}>
            {t.toRegistration}
          </Link>
        </p>
      )}
    </Alert>
  );
}
