// Who the scenario is about, as things stand when it begins.

import { Given } from '@cucumber/cucumber';

import { readDate } from '../support/dates.mjs';
import { rowsOf } from '../support/tables.mjs';
import { homes, matters, partsOfDay, relations, valueOf } from '../support/words.mjs';

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];

/** Bit 0 is Monday. */
function weekdayBits(said) {
  if (said === 'alle dager') return 127;
  return said.split(/,| og /).map((day) => day.trim()).reduce((bits, day) => {
    const index = weekdays.indexOf(day);
    if (index < 0) throw new Error(`«${day}» er ingen ukedag.`);
    return bits | (1 << index);
  }, 0);
}

Given('en bruker i {bydel}', function (district) {
  this.newClient(district);
});
Given('brukeren {navn} i {bydel}', function (name, district) {
  this.newClient(district, name);
});
Given('en bruker i {bydel} med {tjeneste} fra {leverandør}', function (district, service, provider) {
  this.newClient(district).addLine({ service, provider });
});
Given('brukeren {navn} i {bydel} med {tjeneste} fra {leverandør}', function (name, district, service, provider) {
  this.newClient(district, name).addLine({ service, provider });
});

const lineColumns = ['tjeneste', 'leverandør', 'arbeidsteam', 'fra', 'til', 'minutter i uka'];
Given('brukeren har tjenestene', async function (table) {
  const today = await this.today();
  for (const row of rowsOf(table, lineColumns)) {
    this.user.addLine({
      service: row.tjeneste,
      provider: row['leverandør'],
      care_team: row.arbeidsteam,
      first_day: row.fra && readDate(row.fra, today),
      last_day: row.til && readDate(row.til, today),
      minutes_per_week: row['minutter i uka'] && Number(row['minutter i uka']),
    });
  }
});
Given('tjenesten har vart siden {dato}', async function (day) {
  this.user.line().first_day = readDate(day, await this.today());
});
Given('tjenesten varer til {dato}', async function (day) {
  this.user.line().last_day = readDate(day, await this.today());
});
Given('tjenesten utføres av {tekst}', function (team) {
  this.user.line().care_team = team;
});
Given('valget av leverandør ikke er registrert', function () {
  this.user.line().choice = 'not_recorded';
});

const measureColumns = ['tjeneste', 'tiltak', 'sted', 'utfører', 'fra', 'til', 'dager', 'uker', 'tid på dagen', 'minutter'];
Given('brukeren har tiltakene', async function (table) {
  const today = await this.today();
  for (const row of rowsOf(table, measureColumns)) {
    const line = this.user.line(row.tjeneste);
    line.measures ??= [];
    const schedule = {
      weekdays: row.dager ? weekdayBits(row.dager) : undefined,
      every_weeks: row.uker ? Number(row.uker) : undefined,
      part_of_day: row['tid på dagen'] ? valueOf(partsOfDay, row['tid på dagen'], 'tid på dagen') : undefined,
      minutes: row.minutter ? Number(row.minutter) : undefined,
    };
    const known = line.measures.find((measure) => measure.name === row.tiltak);
    if (known) {
      known.schedules.push(schedule);
      continue;
    }
    line.measures.push({
      name: row.tiltak,
      place: row.sted || undefined,
      executor: row['utfører'] || undefined,
      first_day: row.fra ? readDate(row.fra, today) : undefined,
      last_day: row.til ? readDate(row.til, today) : undefined,
      schedules: [schedule],
    });
  }
});

Given('vedtaket gir {int} minutter i uka med målet {tekst}', function (minutes, goal) {
  this.user.line().decisions = [{ minutes_per_week: minutes, goal }];
});
Given('det står om {sak} at {tekst}', function (matter, text) {
  this.user.addTo('practical_notes', { matter: valueOf(matters, matter, 'en praktisk opplysning'), text });
});
Given('brukeren har {spørrer} {navn}', function (relation, name) {
  this.user.addTo('persons', { name, relation: valueOf(relations, relation, 'en nærstående') });
});
Given('brukeren har adressen {tekst}', function (street) {
  this.user.addTo('addresses', { street });
});
Given('brukeren bor i {bolig}', function (home) {
  this.user.set({ housing: valueOf(homes, home, 'en bolig') });
});
Given('brukeren er merket med rus', function () {
  this.user.set({ substance_use: true });
});
Given('brukeren har ingen adresse', function () {
  this.user.set({ addresses: [] });
});
Given('brukeren døde {dato}', async function (day) {
  this.user.set({ death_date: readDate(day, await this.today()) });
});
