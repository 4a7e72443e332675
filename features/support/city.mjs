// The demo city's districts, providers and people, by the names that a scenario uses.

export const password = 'stafett-demo';

const districts = {
  'Gamle Oslo': 1, 'Grünerløkka': 2, Sagene: 3, 'St. Hanshaugen': 4, Frogner: 5, Ullern: 6, 'Vestre Aker': 7, 'Nordre Aker': 8, Bjerke: 9,
  Grorud: 10, Stovner: 11, Alna: 12, 'Østensjø': 13, Nordstrand: 14, 'Søndre Nordstrand': 15,
};
const firms = {
  'Havbris Hjemmeomsorg': 'havbris', 'Fjordlykta Hjemmepleie': 'fjordlykta', 'Rognebær Hjemmetjenester': 'rognebaer',
  'Tyttebærtua Omsorg': 'tyttebaertua', 'Lerkesang Omsorg': 'lerkesang', 'Kvitveis Pleie og Hjelp': 'kvitveis',
  'Tre Trinn Hjemmehjelp': 'tretrinn', 'Morgenrøde Omsorg': 'morgenrode', 'Blåklokke Hjemmeservice': 'blaklokke',
  'Sju Steiner Hjemmepleie': 'sjusteiner', 'Sommervind Omsorg': 'sommervind', 'Nyland Hjemmehjelp': 'nyland',
};
const districtSlug = (name) =>
  name.toLowerCase().replace(/[æå]/g, 'a').replace(/ø/g, 'o').replace(/ü/g, 'u').replace(/\./g, '').replace(/ /g, '-');

const longestFirst = (names) => [...names].sort((a, b) => b.length - a.length).map((name) => name.replace(/\./g, '\\.')).join('|');

export const districtPattern = `Bydel (?:${longestFirst(Object.keys(districts))})`;
export const unknownProvider = 'en leverandør som ikke finnes';
export const providerPattern = `(?:${districtPattern} hjemmetjeneste(?: (?:nord|sør|øst|vest))?|${longestFirst(Object.keys(firms))}|${unknownProvider})`;
const other = '(?:(?:en annen|den andre) )?';
export const actorPattern =
  `(?:${other}(?:saksbehandleren?|koordinatoren?) (?:i|hos) (?:${providerPattern}|${districtPattern})` +
  `|lederen i ${districtPattern}|en ansatt hos ${providerPattern}` +
  `|en annen saksbehandler|saksbehandleren|lederen|kontraktsrådgiveren|systemkoordinatoren|personvernombudet)`;

export function districtNumber(said) {
  const number = districts[said.replace(/^Bydel /, '')];
  if (!number) throw new Error(`«${said}» er ingen bydel. Bydelene er ${Object.keys(districts).map((name) => `Bydel ${name}`).join(', ')}.`);
  return number;
}

export const providerNames = [...Object.keys(firms), ...Object.keys(districts).map((name) => `Bydel ${name} hjemmetjeneste`)];

function providerSlug(name) {
  const district = name.match(/^Bydel (.+) hjemmetjeneste$/);
  if (district) return `bydel-${districtSlug(district[1])}`;
  if (!firms[name]) throw new Error(`«${name}» er ingen leverandør i byen. Leverandørene er ${providerNames.join(', ')}.`);
  return firms[name];
}

/** The user name of whoever a scenario names; a case worker without a district is the client's own. */
export function userName(actor, clientDistrict) {
  const single = { 'kontraktsrådgiveren': 'kontrakt.velferdsetaten', systemkoordinatoren: 'systemkoordinator', personvernombudet: 'personvernombud' }[actor];
  if (single) return single;
  const provider = actor.match(new RegExp(`hos (${providerPattern})$`));
  const second = /^(en annen|den andre) /.test(actor) ? '2' : '';
  if (provider) return `${actor.startsWith('en ansatt') ? 'ansatt' : `koordinator${second}`}.${providerSlug(provider[1])}`;
  const district = actor.match(new RegExp(`i (${districtPattern})$`))?.[1] ?? clientDistrict;
  if (!district) throw new Error(`«${actor}» hører til en bydel: si hvilken, eller si først hvilken bydel brukeren bor i.`);
  const role = actor.startsWith('lederen') ? 'leder' : `saksbehandler${second}`;
  return `${role}.${districtSlug(district.replace(/^Bydel /, ''))}`;
}
