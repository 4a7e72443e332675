import { Alert, Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { RegistrationCheck } from '../api/types';
import { NumberField } from '../lookup/NumberField';
import { useNumberForm } from '../lookup/useNumberForm';
import { ErrorSummary } from '../parts/ErrorSummary';
import { PageHeading } from '../parts/PageHeading';
import { ProblemNotice } from '../parts/ProblemNotice';
import { LongTextField } from '../parts/fields';
import { useMay } from '../session/session';
import { NotFoundPage } from '../shell/NotFoundPage';
import { useText } from '../text/language';
import { registrationText } from '../text/registration';
import { routineText } from '../text/routine';

/** Whether a number may be registered; the answer never names anyone (OV-12). */
export function RegistrationPage() {
  return useMay('register_client') ? <CheckForm /> : <NotFoundPage />;
}

function CheckForm() {
  const t = useText(registrationText);
  const words = useText(routineText);
  const [answer, setAnswer] = useState<RegistrationCheck | null>(null);
  const form = useNumberForm<RegistrationCheck>('/api/registrations/check', t.reasonMissing);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setAnswer(await form.send());
  };
  return (
    // An answer is about the number that was sent.
    <form
      className="page narrow stack"
      noValidate
      onSubmit={(event) => void submit(event)}
      onChange={() => setAnswer(null)}
    >
      <div>
        <PageHeading title={t.title}>{t.title}</PageHeading>
        <p className="lead">{t.lead}</p>
      </div>
      <ErrorSummary attempt={form.attempt} missing={form.missing} />
      <NumberField
        label={t.number}
        hint={t.numberHint}
        value={form.number}
        onChange={form.setNumber}
        error={form.errorOf('national-id')}
      />
      <LongTextField
        id="reason"
        label={t.reason}
        hint={t.reasonHint}
        value={form.reason}
        onChange={form.setReason}
        error={form.errorOf('reason')}
      />
      {form.problem && <ProblemNotice problem={form.problem} />}
      {answer ? (
        <Answer
          answer={answer}
          onAnother={() => {
            setAnswer(null);
            form.startAnew();
            document.getElementById('national-id')?.focus();
          }}
        />
      ) : (
        <div className="routine-act">
          <Button type="submit" data-size="md" aria-disabled={form.busy || undefined}>
            {form.busy ? words.working : t.act}
          </Button>
        </div>
      )}
    </form>
  );
}

const colours = { free: 'success', known: 'info', sent_to_coordinator: 'warning' } as const;

function Answer({ answer, onAnother }: { answer: RegistrationCheck; onAnother: () => void }) {
  const t = useText(registrationText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Alert data-color={colours[answer.outcome]}>
      <h2 ref={heading} tabIndex={-1}>
        {t.answer}
      </h2>
      <p>{answer.sentence}</p>
      <Button type="button" variant="secondary" data-size="sm" onClick={onAnother}>
        {t.another}
      </Button>
    </Alert>
  );
}
