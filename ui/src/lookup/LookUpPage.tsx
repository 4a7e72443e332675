import { Button } from '@digdir/designsystemet-react';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import type { LookUp, LookUpOptions } from '../api/types';
import { useLoad } from '../api/useLoad';
import { ErrorSummary } from '../parts/ErrorSummary';
import { LoadedPage } from '../parts/LoadedPage';
import { PageHeading } from '../parts/PageHeading';
import { LongTextField, PickField } from '../parts/fields';
import { linkTo } from '../routes';
import { useText } from '../text/language';
import { lookUpText } from '../text/lookUp';
import { routineText } from '../text/routine';
import { carryNumber } from './carriedNumber';
import { LookUpMeaning } from './LookUpMeaning';
import { LookUpProblem } from './LookUpProblem';
import { NumberField } from './NumberField';
import { useNumberForm } from './useNumberForm';

/** One client by identity number, with a reason, for some hours (OV-13, OV-14). */
export function LookUpPage() {
  return (
    <LoadedPage from={useLoad<LookUpOptions>('/api/look-ups/options')}>
      {(options) => <LookUpForm options={options} />}
    </LoadedPage>
  );
}

function LookUpForm({ options }: { options: LookUpOptions }) {
  const t = useText(lookUpText);
  const words = useText(routineText);
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const form = useNumberForm<LookUp>(
    '/api/look-ups',
    t.reasonMissing,
    code ? [] : [{ field: 'reason-code', text: t.reasonCodeMissing }],
  );
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found = await form.send({ reason_code: code });
    if (found) void navigate(linkTo('client', { client: found.client }), { replace: true });
  };
  return (
    <form className="page routine look-up" noValidate onSubmit={(event) => void submit(event)}>
      <div className="routine-fields stack">
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
        <PickField
          id="reason-code"
          label={t.reasonCode}
          empty={t.chooseReason}
          choices={options.reasons.map((reason) => ({ value: reason.code, label: reason.name }))}
          value={code}
          onChange={setCode}
          error={form.errorOf('reason-code')}
        />
        <LongTextField
          id="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={form.reason}
          onChange={form.setReason}
          error={form.errorOf('reason')}
        />
      </div>
      <div className="routine-plan">
        <LookUpMeaning hours={options.hours} />
        {form.problem && <LookUpProblem problem={form.problem} onRegister={() => carryNumber(form.number)} />}
        <div className="routine-act">
          <Button type="submit" data-size="md" aria-disabled={form.busy || undefined}>
            {form.busy ? words.working : t.act}
          </Button>
        </div>
        <p role="status" className="ds-sr-only">
          {form.busy ? words.working : ''}
        </p>
      </div>
    </form>
  );
}
