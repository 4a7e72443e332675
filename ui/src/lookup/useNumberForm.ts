import { useState } from 'react';
import { useAsk } from '../api/useAsk';
import type { Missing } from '../parts/ErrorSummary';
import { useText } from '../text/language';
import { lookUpText } from '../text/lookUp';
import { carriedNumber, carryNumber } from './carriedNumber';
import { digitsOf, numberForm } from './identityNumber';

/** A question about one identity number, with a reason in own words; `also` is what is missing besides. */
export function useNumberForm<Answer>(path: string, reasonMissing: string, also: Missing[] = []) {
  const t = useText(lookUpText);
  const [number, setNumber] = useState(carriedNumber);
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const { busy, problem, ask, forget } = useAsk<Answer>(path);

  const noNumber = problem?.errors.some((fault) => fault.pointer === '/national_id') ?? false;
  const fault = !digitsOf(number)
    ? t.numberMissing
    : !numberForm(number)
      ? t.numberForm
      : noNumber
        ? t.numberBad
        : undefined;
  const gaps: Missing[] = [
    ...(fault ? [{ field: 'national-id', text: fault }] : []),
    ...also,
    ...(reason.trim() ? [] : [{ field: 'reason', text: reasonMissing }]),
  ];
  const missing = attempt > 0 ? gaps : [];
  return {
    number,
    setNumber: (text: string) => {
      forget();
      setNumber(text);
    },
    reason,
    setReason: (text: string) => {
      forget();
      setReason(text);
    },
    attempt,
    missing,
    errorOf: (field: string) => missing.find((gap) => gap.field === field)?.text,
    busy,
    /** What stands in the way and is not said beside a field. */
    problem: noNumber ? undefined : problem,
    /** Sends the question, when nothing is missing. */
    send: async (besides: object = {}): Promise<Answer | null> => {
      setAttempt((n) => n + 1);
      if (gaps.length > 0) return null;
      const answer = await ask({ national_id: digitsOf(number), reason: reason.trim(), ...besides });
      // The summary takes the focus at each attempt.
      if (answer === null) setAttempt((n) => n + 1);
      else carryNumber('');
      return answer;
    },
    startAnew: () => {
      setAttempt(0);
      setNumber('');
      setReason('');
    },
  };
}
