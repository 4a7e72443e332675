import { useEffect, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { RoutineName, Routines } from '../api/routines';
import type { ClientHeader, Service } from '../api/types';
import { ClientBar } from '../client/ClientBar';
import { ErrorSummary } from '../parts/ErrorSummary';
import { PageHeading } from '../parts/PageHeading';
import { ProblemNotice } from '../parts/ProblemNotice';
import { linkTo } from '../routes';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { DraftLine, DraftNotice } from './DraftNotice';
import { keepReceipt } from './keptReceipt';
import { PlanSide } from './PlanSide';
import { useAgreement, type Filled } from './useAgreement';
import { useDraft } from './useDraft';

export type { Filled } from './useAgreement';

export interface FormParts<Form> {
  form: Form;
  set: (patch: Partial<Form>) => void;
  /** The text of what is wrong with a field, once the reader has tried to go on. */
  errorOf: (field: string) => string | undefined;
}

interface RoutinePageProps<R extends RoutineName, Form extends object> {
  routine: R;
  client: ClientHeader;
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
  const shell = useText(shellText);
  const { routine, client, services, title, lead, act, read } = props;
  const draft = useDraft(props.draftKey, props.initial, props.prefill);
  const filled = draft.form ? read(draft.form) : { request: null, missing: [] };

  const navigate = useNavigate();
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const agreement = useAgreement(routine, filled, (done) => {
    void draft.finish();
    keepReceipt(done.key, { client, receipt: done.receipt });
    // In the form's place: "back" leads to where the form was opened, not to an empty form.
    if (here.current) {
      void navigate(linkTo('receipt', { client: client.id, receipt: done.key }), { replace: true });
    }
  });
  const parts = draft.form && {
    form: draft.form,
    set: (patch: Partial<Form>) => {
      agreement.changed();
      draft.set(patch);
    },
    errorOf: agreement.errorOf,
  };

  return (
    <>
      <ClientBar client={client} {...(services ? { services } : {})} />
      <form className="page routine" noValidate onSubmit={(event) => void agreement.submit(event)}>
        <div className="routine-fields stack">
          <div>
            <PageHeading title={title}>{title}</PageHeading>
            <p className="lead">{lead}</p>
          </div>
          {props.notice}
          <DraftNotice draft={draft} />
          <ErrorSummary attempt={agreement.attempt} missing={agreement.shown} />
          {draft.problem && <ProblemNotice problem={draft.problem} onRetry={draft.retry} />}
          {parts ? props.children(parts) : !draft.problem && <p role="status">{shell.loading}</p>}
          <DraftLine status={draft.status} />
          {props.beside}
        </div>
        <PlanSide agreement={agreement} act={act} />
      </form>
    </>
  );
}
