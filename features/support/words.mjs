// The words that a scenario may use for the values of the system, one table per kind.

export const services = {
  'hjemmesykepleie dag': 'home_nursing_day',
  'hjemmesykepleie kveld': 'home_nursing_evening',
  'hjemmesykepleie natt': 'home_nursing_night',
  'hjemmesykepleie stasjonær': 'home_nursing_stationary',
  'praktisk bistand': 'practical_help',
  'brukerstyrt personlig assistanse': 'personal_assistance',
};
export const phases = {
  avsluttet: 'past', 'går': 'running', 'sagt opp': 'in_notice', kommer: 'pending', trukket: 'withdrawn', 'feilført': 'entered_in_error',
};
export const choices = {
  'ikke registrert': 'not_recorded', 'tildelt kommunal leverandør': 'assigned_municipal', 'informert valg': 'informed_choice',
};
export const changeStates = { gjelder: 'planned', trukket: 'withdrawn', erstattet: 'replaced', 'feilført': 'entered_in_error' };
export const handoverKinds = { pasientovergang: 'patient_transition', henvendelse: 'inquiry' };
export const handoverStates = {
  sendt: 'sent', godtatt: 'accepted', avvist: 'rejected', 'trukket tilbake': 'recalled', 'tilbaketrekking bekreftet': 'recall_acknowledged',
  erstattet: 'replaced',
};
export const taskKinds = {
  'oppdraget avsluttes': 'assignment_ends', 'oppdraget fortsetter': 'assignment_goes_on', 'leverandøren har svart': 'handover_answered',
  'leverandøren har ikke svart': 'handover_unanswered', 'ring leverandøren': 'notify_by_telephone',
  'bekreft ønske om bytte': 'confirm_change_request',
  'noen har gjort brukersøk': 'look_up_made', 'ordne varig tilgang': 'secure_access', 'vær settebydel': 'substitute_district',
};
export const taskStates = { 'åpen': 'open', tatt: 'taken', ferdig: 'done', avlyst: 'cancelled' };
export const letterStates = { laget: 'made', 'venter på utskrift': 'to_be_printed', postlagt: 'posted', erstattet: 'replaced' };
export const requestStates = { venter: 'open', bekreftet: 'confirmed', 'avslått': 'declined' };
export const urgencies = { rolig: 'calm', gul: 'amber', 'rød': 'red' };
export const matters = { adkomst: 'entry', risiko: 'risk', 'språk': 'language', kontakt: 'contact' };
export const channels = { muntlig: 'oral', skriftlig: 'written' };
export const askers = { brukeren: 'client', 'pårørende': 'next_of_kin', verge: 'guardian', 'leverandøren på vegne av brukeren': 'provider_on_behalf' };
export const homes = { 'egen bolig': 'own_home', 'bolig med bistand': 'staffed', 'kjøpt plass': 'bought_place', sykehjem: 'institution' };
export const relations = { 'pårørende': 'next_of_kin', verge: 'guardian', forelder: 'parent' };
export const partsOfDay = { morgen: 'morning', formiddag: 'midday', ettermiddag: 'afternoon', kveld: 'evening', natt: 'night' };
export const benchLists = {
  'mine oppgaver': 'my_tasks', innboks: 'team_inbox', 'venter på svar': 'waiting_for', frister: 'deadlines', 'de neste to ukene': 'next_two_weeks',
};
export const moves = { tar: 'take', 'legger tilbake': 'put_back', ferdigmelder: 'finish' };
export const actions = {
  'se brukeren': 'see_client', 'lese journalen': 'read_journal', 'skrive i journalen': 'write_note', 'bytte leverandør': 'change_provider',
  'melde ønske om bytte': 'request_change', 'svare på overleveringer': 'answer_handover', 'utføre oppgaver': 'do_task',
  'skrive ut brev': 'print_letters', administrere: 'administer', 'følge opp kontrakter': 'follow_up_contract',
  'gjøre brukersøk': 'look_up', 'registrere brukere': 'register_client', 'vurdere brukersøk': 'review_look_ups', sperre: 'block_access',
  'gi tilgang': 'grant_access', 'se hvem som ser': 'see_access',
  'se brukere med fortrolig adresse': 'see_protected', 'se brukere med strengt fortrolig adresse': 'see_strictly_protected',
  'se skjermede personer': 'see_restricted_person',
};

export const roles = {
  saksbehandler: 'case_worker', 'saksbehandler for graderte': 'protected_case_worker', leder: 'case_office_leader',
  'koordinator hos leverandøren': 'provider_coordinator', 'koordinator i hjemmetjenesten': 'municipal_coordinator', ansatt: 'care_worker',
  personvernombud: 'privacy_officer',
};
export const lookUpReasons = {
  'ny søknad': 'new_application', 'flytter til bydelen': 'moving_in', 'akutt behov': 'urgent_help', 'melding fra sykehus': 'hospital',
  settebydel: 'substitute', annet: 'other', 'bare nysgjerrig': 'curious',
};
export const protections = {
  'fortrolig adresse': { protection: 'confidential' }, 'strengt fortrolig adresse': { protection: 'strictly_confidential' },
};

/** The system's value for a word, or an error that lists the words there are. */
export function valueOf(table, word, what) {
  const value = table[word.trim()];
  if (value === undefined) throw new Error(`«${word}» er ikke noe kjent ord for ${what}. Bruk ett av: ${Object.keys(table).join(', ')}.`);
  return value;
}

/** The word for a value of the system. */
export function wordFor(table, value) {
  return Object.keys(table).find((word) => table[word] === value) ?? String(value);
}
