import { Button } from '@digdir/designsystemet-react';
import { useRef, useState, type SyntheticEvent } from 'react';
import { asProblem, type Problem } from '../api/problem';
import { ErrorSummary } from '../parts/ErrorSummary';
import { TextField } from '../parts/fields';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { useSession } from './session';

/** User name and password; the ids differ between the page and the dialog. */
export function SignInForm({ name }: { name: string }) {
  const t = useText(shellText);
  const { signIn } = useSession();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [missing, setMissing] = useState<{ field: string; text: string }[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const busy = useRef(false);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy.current) return;
    const gaps = [
      ...(userName.trim() ? [] : [{ field: `${name}-user`, text: t.userNameMissing }]),
      ...(password ? [] : [{ field: `${name}-password`, text: t.passwordMissing }]),
    ];
    setMissing(gaps);
    setProblem(undefined);
    setAttempt((n) => n + 1);
    if (gaps.length > 0) return;
    busy.current = true;
    try {
      await signIn(userName.trim(), password);
    } catch (error) {
      const found = asProblem(error);
      if (found.status === 401) setMissing([{ field: `${name}-user`, text: t.wrongSignIn }]);
      else setProblem(found);
      setAttempt((n) => n + 1);
    } finally {
      busy.current = false;
    }
  };
  const errorOf = (field: string) => missing.find((gap) => gap.field === field)?.text;

  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary attempt={attempt} missing={missing} />
      {problem && <ProblemNotice problem={problem} />}
      <TextField
        id={`${name}-user`}
        label={t.userName}
        value={userName}
        onChange={setUserName}
        error={errorOf(`${name}-user`)}
        autoComplete="username"
        smallLetters
      />
      <TextField
        id={`${name}-password`}
        label={t.password}
        value={password}
        onChange={setPassword}
        error={errorOf(`${name}-password`)}
        type="password"
        autoComplete="current-password"
      />
      <div>
        <Button type="submit">{t.signIn}</Button>
      </div>
    </form>
  );
}
