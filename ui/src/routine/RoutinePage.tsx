import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState, type SyntheticEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { RoutineName, Routines } from '../api/routines';
import type { ClientHeader, Service } from '../api/types';
import { ClientBar } from '../client/ClientBar';
import { ErrorSummary, type Missing } from '../parts/ErrorSummary';
import { PageHeading } from '../parts/PageHeading';
import { ProblemNotice } from '../parts/ProblemNotice';
import { linkTo } from '../routes';
import { useText } from '../text/language';
import { routineText } from '../text/routine';
import { shellText } from '../text/shell';
import { ConflictPanel } from './ConflictPanel';
import { DraftLine, DraftNotice } from './DraftNotice';
import { keepReceipt } from './keptReceipt';
import { PlanPanel } from './PlanPanel';
import { useCommit } from './useCommit';
import { useDraft } from './useDraft';
import { usePreview } from './usePreview';

export interface Filled<Request> {
  /** Null while something needed is missing. */
  request: Request | null;
  missing: Missing[];
}

export interface FormParts<Form> {
  form: Form;
  set: (patch: Partial<Form>) => void;
  /** The text of what is wrong with a field, once the reader has tried to go on. */
  errorOf: (field: string) => string | undefined;
}

interface RoutinePageProps<R extends RoutineName, Form extends object> {
  routine: R;
  /** Whom it is about; an act about the organisation has none. */
  client?: ClientHeader;
  services?: Service[];
  title: string;
  lead: string;
  /** What the one button does. */
  act: string;
  draftKey: string;
  initial: Form;
  prefill?: Partial<Form> | undefined;
  notice?: ReactNode;
  read: (form: Form) => Filled<Routines[R]>;
  children: (parts: FormParts<Form>) => ReactNode;
  beside?: ReactNode;
}

/**
 * A routine as one page: a few fields, the plan in sentences beside them as one types, and one button that says what
 * it does. Nothing is sent before the reader has seen the plan that the button agrees to.
 */
export function RoutinePage<R extends RoutineName, Form extends object>(props: RoutinePageProps<R, Form>) {
  const t = useText(routineText);
  const shell = useText(shellText);
  const { routine, client, services, title, lead, act, read } = props;
  const draft = useDraft(props.draftKey, props.initial, props.prefill);
  const [attempt, setAttempt] = useState(0);
  const filled = draft.form ? read(draft.form) : { request: null, missing: [] };
  const preview = usePreview(routine, filled.request);
  const { state, send, reset } = useCommit(routine);
  const planHeading = useRef<HTMLHeadingElement>(null);

  const navigate = useNavigate();
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const agree = async (agreed = preview.plan) => {
    if (!filled.request || !agreed) return;
    const done = await send(filled.request, agreed);
    if (done) {
      void draft.finish();
      keepReceipt(done.key, { client: client ?? null, receipt: done.receipt });
      // In the form's place: "back" leads to where the form was opened, not to an empty form.
      if (here.current) {
        const to = client
          ? linkTo('receipt', { client: client.id, receipt: done.key })
          : linkTo('organisationReceipt', { receipt: done.key });
        void navigate(to, { replace: true });
      }
      return;
    }
    // Whatever stands in the way now, the plan beside the fields shall say so too.
    await preview.now();
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (state.state === 'sending') return;
    setAttempt((n) => n + 1);
    if (!filled.request) return;
    if (!preview.current || !preview.plan) {
      await preview.now();
      planHeading.current?.focus();
      return;
    }
    await agree();
  };
  const shown = attempt > 0 ? filled.missing : [];
  const parts = draft.form && {
    form: draft.form,
    set: (patch: Partial<Form>) => {
      if (state.state !== 'idle' && state.state !== 'sending') reset();
      draft.set(patch);
    },
    errorOf: (field: string) => shown.find((gap) => gap.field === field)?.text,
  };
  const sending = state.state === 'sending';

  return (
    <>
      {client && <ClientBar client={client} {...(services ? { services } : {})} />}
      <form className="page routine" noValidate onSubmit={(event) => void submit(event)}>
        <div className="routine-fields stack">
          <div>
            <PageHeading title={title}>{title}</PageHeading>
            <p className="lead">{lead}</p>
          </div>
          {props.notice}
          <DraftNotice draft={draft} />
          <ErrorSummary attempt={attempt} missing={shown} />
          {draft.problem && <ProblemNotice problem={draft.problem} onRetry={draft.retry} />}
          {parts ? props.children(parts) : !draft.problem && <p role="status">{shell.loading}</p>}
          <DraftLine status={draft.status} />
          {props.beside}
        </div>
        <div className="routine-plan">
          {state.state === 'conflict' ? (
            <ConflictPanel
              conflict={state.conflict}
              act={act}
              onAgree={() => {
                preview.replace(state.conflict.preview);
                void agree(state.conflict.preview);
              }}
            />
          ) : (
            <>
              <PlanPanel ref={planHeading} preview={preview} missing={filled.missing} ready={filled.request !== null} />
              {state.state === 'failed' &&
                !(preview.current && preview.refusal) &&
                (state.problem.unreachable ? (
                  <p className="save-trouble" role="alert">
                    {t.neverArrived}
                  </p>
                ) : (
                  <ProblemNotice problem={state.problem} />
                ))}
              <div className="routine-act">
                <Button type="submit" data-size="md" aria-disabled={sending || undefined}>
                  {sending ? t.working : act}
                </Button>
              </div>
            </>
          )}
          <p role="status" className={sending && state.waiting ? 'save-trouble' : 'ds-sr-only'}>
            {sending ? (state.waiting ? t.waitingForServer : t.working) : ''}
          </p>
        </div>
      </form>
    </>
  );
}
