import { type ReactNode } from 'react';
import type { RoutineName, Routines } from '../api/routines';
import { ErrorSummary } from '../parts/ErrorSummary';
import { PlanSide } from './PlanSide';
import { useAgreement, type Filled } from './useAgreement';

/** A small routine where its subject stands, in a list: the fields, the plan, and one button. */
export function InPlaceRoutine<R extends RoutineName>({
  routine,
  filled,
  act,
  onDone,
  children,
}: {
  routine: R;
  filled: Filled<Routines[R]>;
  act: string;
  onDone: () => void;
  children: (errorOf: (field: string) => string | undefined) => ReactNode;
}) {
  const agreement = useAgreement(routine, filled, onDone);
  return (
    <form
      className="routine in-place"
      noValidate
      onSubmit={(event) => void agreement.submit(event)}
      onChange={agreement.changed}
    >
      <div className="routine-fields stack">
        <ErrorSummary attempt={agreement.attempt} missing={agreement.shown} />
        {children(agreement.errorOf)}
      </div>
      <PlanSide agreement={agreement} act={act} />
    </form>
  );
}
