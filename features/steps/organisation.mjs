// The municipality itself: its providers.

import { Given, When } from '@cucumber/cucumber';

import { districtNumber } from '../support/city.mjs';
import { readDate } from '../support/dates.mjs';

async function openUnit(provider) {
  await this.setProvider({ name: provider, district: districtNumber(provider.match(/^(Bydel .+) hjemmetjeneste/)[1]) });
}
Given('bydelen har også enheten {leverandør}', openUnit);
When('bydelen åpner enheten {leverandør}', openUnit);
When('{leverandør} slutter å ta oppdrag etter {dato}', async function (provider, day) {
  await this.setProvider({ name: provider, last_day: readDate(day, await this.today()) });
});
