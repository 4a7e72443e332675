// Time: every scenario begins by saying when it is.

import { Given, When } from '@cucumber/cucumber';

import { readDate, readMoment } from '../support/dates.mjs';

async function set(moment) {
  await this.setClock({ now: readMoment(moment, '1970-01-01') });
}

Given('klokka er {tidspunkt}', set);
When('klokka blir {tidspunkt}', set);
When('det går {int} sekund(er)', async function (seconds) {
  await this.setClock({ advance_seconds: seconds });
});
When('det går {int} minutt(er)', async function (minutes) {
  await this.setClock({ advance_seconds: minutes * 60 });
});
When('det går {int} time(r)', async function (hours) {
  await this.setClock({ advance_seconds: hours * 3600 });
});
When('dagen blir {dato}', async function (day) {
  await this.setClock({ now: `${readDate(day, await this.today())}T08:00:00Z` });
});
