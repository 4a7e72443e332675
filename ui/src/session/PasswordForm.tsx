import { Alert, Button } from '@digdir/designsystemet-react';
import { useRef, useState, type SyntheticEvent } from 'react';
import { call } from '../api/call';
import { asProblem, type Problem } from '../api/problem';
import { ErrorSummary, type Missing } from '../parts/ErrorSummary';
import { TextField } from '../parts/fields';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useText } from '../text/language';
import { signInText } from '../text/signIn';

const nothing = { old: '', fresh: '', again: '' };

/** The old password and twice a new one. What a password must be, the server decides. */
export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const t = useText(signInText);
  const [typed, setTyped] = useState(nothing);
  const [attempt, setAttempt] = useState(0);
  const [missing, setMissing] = useState<Missing[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [changed, setChanged] = useState(false);
  const busy = useRef(false);

  const gaps = (): Missing[] => [
    ...(typed.old ? [] : [{ field: 'old-password', text: t.oldMissing }]),
    ...(typed.fresh ? [] : [{ field: 'new-password', text: t.newMissing }]),
    ...(typed.fresh === typed.again ? [] : [{ field: 'repeat-password', text: t.notAlike }]),
  ];
  const refused = (found: Problem) => {
    if (!Object.hasOwn(t.passwordFaults, found.code)) return setProblem(found);
    const field = found.code === 'wrong_password' ? 'old-password' : 'new-password';
    setMissing([{ field, text: t.passwordFaults[found.code as keyof typeof t.passwordFaults] }]);
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy.current) return;
    const found = gaps();
    setMissing(found);
    setProblem(undefined);
    setChanged(false);
    setAttempt((n) => n + 1);
    if (found.length > 0) return;
    busy.current = true;
    try {
      await call('PUT', '/api/own-account/password', {
        body: { old_password: typed.old, new_password: typed.fresh },
      });
      setTyped(nothing);
      setChanged(true);
      onChanged();
    } catch (error) {
      refused(asProblem(error));
      setAttempt((n) => n + 1);
    } finally {
      busy.current = false;
    }
  };
  const field = (name: keyof typeof nothing, id: string, label: string, autoComplete: string) => (
    <TextField
      id={id}
      label={label}
      type="password"
      value={typed[name]}
      onChange={(value) => setTyped((was) => ({ ...was, [name]: value }))}
      error={missing.find((gap) => gap.field === id)?.text}
      autoComplete={autoComplete}
    />
  );

  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary attempt={attempt} missing={missing} />
      {problem && <ProblemNotice problem={problem} />}
      {changed && (
        <Alert data-color="success" role="status">
          {t.changed}
        </Alert>
      )}
      {field('old', 'old-password', t.oldPassword, 'current-password')}
      {field('fresh', 'new-password', t.newPassword, 'new-password')}
      {field('again', 'repeat-password', t.repeatPassword, 'new-password')}
      <div>
        <Button type="submit">{t.change}</Button>
      </div>
    </form>
  );
}
