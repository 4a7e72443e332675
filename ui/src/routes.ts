// Every address of the interface. pages.tsx gives each its page, and the accessibility test walks this table.

export const routes = {
  signIn: '/logg-inn',
  account: '/min-konto',
  bench: '/',
  search: '/sok',
  client: '/brukere/:client',
  providerChange: '/brukere/:client/bytt-leverandor',
  withdrawal: '/brukere/:client/bytter/:change/trekk',
  startMove: '/brukere/:client/bytter/:change/flytt-start',
  correction: '/brukere/:client/bytter/:change/rett',
  receipt: '/brukere/:client/kvittering/:receipt',
  journal: '/brukere/:client/journal',
  changeWish: '/brukere/:client/onsker-bytte',
  access: '/brukere/:client/tilgang',
  accessSeers: '/brukere/:client/tilgang/hvem-ser',
  accessLog: '/brukere/:client/hvem-har-sett',
  blocks: '/brukere/:client/tilgang/sperrer',
  block: '/brukere/:client/tilgang/sperrer/ny',
  blockLifting: '/brukere/:client/tilgang/sperrer/:block/opphev',
  grants: '/brukere/:client/tilgang/gitt',
  grant: '/brukere/:client/tilgang/gitt/ny',
  grantEnding: '/brukere/:client/tilgang/gitt/:grant/avslutt',
  handover: '/overleveringer/:handover',
  letters: '/brev',
  lookUp: '/brukersok',
  lookUpReview: '/etterkontroll',
  registration: '/registrer-bruker',
  pendingRegistrations: '/registreringer',
  notFound: '*',
} as const;

export type RouteName = keyof typeof routes;

/** The address of a route with its ids filled in: `linkTo('client', { client: 7 })` is "/brukere/7". */
export function linkTo(route: Exclude<RouteName, 'notFound'>, ids: Record<string, number | string> = {}): string {
  return routes[route].replace(/:(\w+)/g, (_, name: string) => String(ids[name] ?? 0));
}
