import type { Conflict } from './routines';

export interface FieldProblem {
  pointer: string;
  code: string;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  next_step?: string;
  errors?: FieldProblem[];
  conflict?: Conflict;
}

/** Why a call to the server gave no answer: its own problem+json, or status 0 when it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly nextStep: string;
  readonly errors: FieldProblem[];
  readonly conflict: Conflict | undefined;

  constructor(status: number, body: ProblemBody = {}) {
    super(body.title ?? `status ${String(status)}`);
    this.name = 'Problem';
    this.status = status;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.code = body.code ?? '';
    this.nextStep = body.next_step ?? '';
    this.errors = body.errors ?? [];
    this.conflict = body.conflict;
  }

  /** The request may or may not have arrived: the same one may be sent again. */
  get unreachable(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

export async function problemOf(answer: Response): Promise<Problem> {
  try {
    return new Problem(answer.status, (await answer.json()) as ProblemBody);
  } catch {
    return new Problem(answer.status);
  }
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0);
}
