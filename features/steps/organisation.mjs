// The municipality itself: its providers, and who has which role.

import { Given, When } from '@cucumber/cucumber';

import { both } from '../support/acts.mjs';
import { districtNumber } from '../support/city.mjs';
import { readDate } from '../support/dates.mjs';
import { roles, valueOf } from '../support/words.mjs';

async function openUnit(provider) {
  await this.setProvider({ name: provider, district: districtNumber(provider.match(/^(Bydel .+) hjemmetjeneste/)[1]) });
}
Given('bydelen har også enheten {leverandør}', openUnit);
When('bydelen åpner enheten {leverandør}', openUnit);
When('{leverandør} slutter å ta oppdrag etter {dato}', async function (provider, day) {
  await this.setProvider({ name: provider, last_day: readDate(day, await this.today()) });
});

/** By what the level is called; the role stands for the rest of the feature file. */
async function giveRole(world, how, actor, who, role, place, last) {
  const level = await world.level(place);
  if (!level) throw new Error(`«${place}» er ikke noe nivå i byen.`);
  const { id: employee } = await world.api.signIn(world.userOf(who));
  const first_day = await world.today();
  await world.client();
  await world[how](actor, 'role_setting', { employee, role: valueOf(roles, role, 'en rolle'), level: level.id, first_day, ...(last ? { last_day: last } : {}) });
}
both('gir {aktør} rollen {tekst} i {tekst}', 'gi {aktør} rollen {tekst} i {tekst}', function (how, actor, who, role, place) {
  return giveRole(this, how, actor, who, role, place);
});
both('gir {aktør} rollen {tekst} i {tekst} til og med {dato}', 'gi {aktør} rollen {tekst} i {tekst} til og med {dato}',
  async function (how, actor, who, role, place, day) {
    await giveRole(this, how, actor, who, role, place, await this.day(day));
  });

both('flytter leverandøren {leverandør} til nivået {tekst}', 'flytte leverandøren {leverandør} til nivået {tekst}', async function (how, actor, name, code) {
  const { providers, levels } = await this.organisation();
  const { id: provider, agreements, ...row } = providers.find((known) => known.name === name);
  const { id: level } = levels.find((known) => known.code === code);
  await this.client();
  await this[how](actor, 'provider_setting', { ...row, provider, level });
});
