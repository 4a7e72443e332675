// Every way in which the server could tell somebody that a client is there: what is asked, and what is asked of nobody's client.

const nobody = 999_999_999;

const page = (path) => async (world) => {
  const id = await world.client();
  return { known: { method: 'GET', path: path(id) }, unknown: { method: 'GET', path: path(nobody) } };
};
/** Something of the client's with an id of its own, found on the card or in the journal by the case worker. */
const part = (find, path) => async (world) => {
  const id = await find(world);
  if (!id) throw new Error('Brukeren har ikke noe slikt å åpne.');
  return { known: { method: 'GET', path: path(id) }, unknown: { method: 'GET', path: path(nobody) } };
};
const act = (routine, request) => async (world) => {
  const asked = (client) => ({ method: 'POST', path: `/api/routines/${routine}/preview`, body: request(client) });
  return { known: asked(await world.client()), unknown: asked(nobody) };
};
/** A list of many clients: nobody's is the list without the client. */
const list = (path) => async () => ({ known: { method: 'GET', path }, list: true });
const search = (textOf) => async (world) => {
  const { header } = await world.card();
  return { known: { method: 'POST', path: '/api/clients/search', body: { text: textOf(header) } }, list: true };
};

const newest = (rows) => rows.at(-1)?.id;
const handover = async (world) => (await world.handovers()).at(-1)?.id;
const letter = async (world) => newest((await world.card()).letters);
const attachment = async (world) => (await world.journal()).notes.flatMap((note) => note.attachments).at(0)?.id;
const client = (rest = '') => (id) => `/api/clients/${id}${rest}`;

export const waysOut = {
  brukerkortet: page(client()),
  journalen: page(client('/journal')),
  historikken: page(client('/history')),
  'valgene for et bytte': page(client('/change-options')),
  '«Hvorfor ser jeg brukeren»': page(client('/why')),
  '«Hvem ser brukeren»': page(client('/who-sees')),
  'loggen over hvem som har sett': page(client('/access-log')),
  'oversikten på papir': page(client('/access-log/pdf')),
  'oversikten som regneark': page(client('/access-log/csv')),
  sperrene: page(client('/blocks')),
  tilgangene: page(client('/grants')),
  overleveringen: part(handover, (id) => `/api/handovers/${id}`),
  'de ferdige forslagene': part(handover, (id) => `/api/handovers/${id}/ready-plans`),
  brevet: part(letter, (id) => `/api/letters/${id}/pdf`),
  vedlegget: part(attachment, (id) => `/api/attachments/${id}`),
  kvitteringen: async (world) => {
    const { plans } = await world.history();
    const key = plans.find((plan) => plan.receipt)?.receipt;
    const asked = (known) => ({ method: 'GET', path: `/api/receipts/${encodeURIComponent(known)}` });
    return { known: asked(key), unknown: asked('en-annen') };
  },
  'et søk på nummeret': search((header) => header.national_id),
  'et søk på navnet': search((header) => `${header.given_name} ${header.surname}`),
  'begynnelsen av navnet': search((header) => `${header.given_name} ${header.surname.slice(0, -1)}`),
  'forhåndsvisningen av et notat': act('note', (id) => ({ client: id, type: '121', text: 'Ringt.', attachments: [] })),
  'forhåndsvisningen av en sperre': act('block', (id) => ({ client: id, employee: nobody, line: false, reason: 'Nabo.' })),
  arbeidsbordet: list('/api/bench'),
  utskriftskøen: list('/api/letters'),
  'brukersøk til vurdering': list('/api/look-ups'),
};
