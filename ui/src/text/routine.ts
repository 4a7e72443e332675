import type { InBoth } from './language';

const nb = {
  planHeading: 'Dette skjer',
  planEmpty: 'Planen kommer her når feltene er fylt ut.',
  planWaitsFor: 'For å se planen trenger vi:',
  planUpdated: (n: number) =>
    n === 1 ? 'Planen er oppdatert: 1 punkt.' : `Planen er oppdatert: ${String(n)} punkter.`,
  planRefused: 'Dette kan ikke gjennomføres.',
  planLoading: 'Regner ut planen …',
  planUnreachable: 'Vi får ikke regnet ut planen nå. Vi prøver igjen når du endrer noe.',
  leftOut: 'Blir ikke med',
  warnings: 'Vær oppmerksom på',
  working: 'Sender …',
  waitingForServer:
    'Vi får ikke kontakt med serveren og prøver igjen. Ikke lukk siden ennå; ingenting utføres to ganger.',
  neverArrived:
    'Vi fikk ikke svar fra serveren. Trykk på knappen en gang til når du har nett; ingenting utføres to ganger.',
  conflictTitle: 'Noe har endret seg siden du så planen',
  conflictLead: 'Ingenting er gjort ennå. Les gjennom det som er annerledes.',
  noLonger: 'Gjelder ikke lenger',
  nowInstead: 'Gjelder nå',
  agree: (act: string) => `Godta den nye planen: ${act}`,
  receiptTitle: (act: string) => (act ? `${act}: utført` : 'Utført'),
  receiptWhen: (when: string, plan: number) => `Utført ${when}. Plan nummer ${String(plan)}.`,
  receiptLetter: 'Åpne brevet til brukeren (PDF)',
  receiptHandover: 'Se overleveringen',
  receiptPrintQueue: 'Til utskriftskøen',
  toClient: 'Til brukeren',
  draft: {
    restored: 'Vi har hentet frem utkastet ditt.',
    discard: 'Forkast utkast',
    saved: 'Utkastet er lagret.',
    saving: 'Lagrer utkastet …',
    unsaved: 'Utkastet er ikke lagret ennå. Vi prøver igjen. Ikke lukk siden.',
    none: '',
    discarded: 'Utkastet er forkastet.',
  },
  optional: '(valgfritt)',
};

const en: typeof nb = {
  planHeading: 'This will happen',
  planEmpty: 'The plan comes here when the fields are filled in.',
  planWaitsFor: 'To show the plan we need:',
  planUpdated: (n) => (n === 1 ? 'The plan is updated: 1 item.' : `The plan is updated: ${String(n)} items.`),
  planRefused: 'This cannot be carried out.',
  planLoading: 'Working out the plan …',
  planUnreachable: 'The plan cannot be worked out now. We try again when you change something.',
  leftOut: 'Left out',
  warnings: 'Please note',
  working: 'Sending …',
  waitingForServer:
    'The server cannot be reached; we are trying again. Do not close the page yet; nothing is done twice.',
  neverArrived: 'The server did not answer. Press the button again when you are online; nothing is done twice.',
  conflictTitle: 'Something has changed since you saw the plan',
  conflictLead: 'Nothing has been done yet. Read what is different.',
  noLonger: 'No longer true',
  nowInstead: 'True now',
  agree: (act) => `Agree to the new plan: ${act}`,
  receiptTitle: (act) => (act ? `${act}: done` : 'Done'),
  receiptWhen: (when, plan) => `Done ${when}. Plan number ${String(plan)}.`,
  receiptLetter: 'Open the letter to the client (PDF)',
  receiptHandover: 'See the hand-over',
  receiptPrintQueue: 'To the print queue',
  toClient: 'To the client',
  draft: {
    restored: 'We have brought back your draft.',
    discard: 'Discard the draft',
    saved: 'The draft is saved.',
    saving: 'Saving the draft …',
    unsaved: 'The draft is not saved yet. We are trying again. Do not close the page.',
    none: '',
    discarded: 'The draft is discarded.',
  },
  optional: '(optional)',
};

export const routineText: InBoth<typeof nb> = { nb, en };
