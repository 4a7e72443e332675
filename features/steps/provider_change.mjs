// Changing provider: the notice, the change, and what can be done with it afterwards.

import { Given, When } from '@cucumber/cucumber';

import { both } from '../support/acts.mjs';
import { readDate } from '../support/dates.mjs';
import { rowsOf } from '../support/tables.mjs';
import { askers, channels, valueOf } from '../support/words.mjs';

// ---- the notice ----

async function notice(world, channel, asker, name, day) {
  Object.assign(world.notice, {
    channel: valueOf(channels, channel, 'en kanal'),
    asked_by: valueOf(askers, asker, 'den som ber om byttet'),
    asked_by_name: name,
    notice_day: readDate(day, await world.today()),
  });
}

Given('en {kanal} melding om bytte fra {spørrer} {dato}', function (channel, asker, day) {
  return notice(this, channel, asker, undefined, day);
});
Given('en {kanal} melding om bytte fra {spørrer} {navn} {dato}', function (channel, asker, name, day) {
  return notice(this, channel, asker, name, day);
});
Given('meldingen har merknaden {tekst}', function (note) {
  this.notice.note = note;
});
Given('det er avtalt med {tekst} at ny leverandør starter {dato} fordi {tekst}', async function (who, day, why) {
  this.agreement = { agreed_first_day: readDate(day, await this.today()), agreed_with: who, agreed_why: why };
});
Given('ny leverandør er ønsket {dato} uten at noen har avtalt det', async function (day) {
  this.agreement = { agreed_first_day: readDate(day, await this.today()) };
});

// ---- the change ----

/** `lines`: [{ service, provider, tell }]. */
async function changeRequest(world, lines, confirms) {
  const card = await world.card();
  const today = await world.today();
  const asked = [];
  for (const { service, provider, tell } of lines) {
    asked.push({
      service_line: (await world.line(service, card)).id,
      new_provider: await world.provider(provider),
      tell_leaving_provider: tell,
    });
  }
  return { client: await world.client(), notice_day: today, ...world.notice, ...world.agreement, request: confirms, lines: asked };
}

const verbs = [
  ['{aktør} bytter leverandør', 'act'],
  ['{aktør} prøver å bytte leverandør', 'attempt'],
  ['{aktør} ser hva det betyr å bytte leverandør', 'look'],
];
for (const [start, how] of verbs) {
  const change = async function (actor, lines) {
    await this[how](actor, 'provider_change', await changeRequest(this, lines));
  };
  When(`${start} til {leverandør}`, function (actor, provider) {
    return change.call(this, actor, [{ provider }]);
  });
  When(`${start} for {tjeneste} til {leverandør}`, function (actor, service, provider) {
    return change.call(this, actor, [{ service, provider }]);
  });
  When(`${start} til {leverandør} uten oppgave til den som mister brukeren`, function (actor, provider) {
    return change.call(this, actor, [{ provider, tell: false }]);
  });
  When(`${start} til {leverandør} med oppgave til den som mister brukeren`, function (actor, provider) {
    return change.call(this, actor, [{ provider, tell: true }]);
  });
  When(`${start} for flere tjenester`, function (actor, table) {
    const rows = rowsOf(table, ['tjeneste', 'ny leverandør']);
    return change.call(this, actor, rows.map((row) => ({ service: row.tjeneste, provider: row['ny leverandør'] })));
  });
}

// ---- before the first day ----

const anyState = null;
async function withdraw(how, actor, services, note) {
  const changes = [];
  for (const service of services) changes.push((await this.change(service, how === 'act' ? ['planned'] : anyState)).id);
  await this[how](actor, 'provider_change_withdrawal', { client: await this.client(), changes, note });
}
both('trekker byttet tilbake', 'trekke byttet tilbake', function (how, actor) {
  return withdraw.call(this, how, actor, [undefined]);
});
both('trekker byttet av {tjeneste} tilbake', 'trekke byttet av {tjeneste} tilbake', function (how, actor, service) {
  return withdraw.call(this, how, actor, [service]);
});
both('trekker byttet tilbake med merknaden {tekst}', 'trekke byttet tilbake med merknaden {tekst}', function (how, actor, note) {
  return withdraw.call(this, how, actor, [undefined], note);
});

async function move(how, actor, day, agreement) {
  const first_day = readDate(day, await this.today());
  await this[how](actor, 'change_start_move', { client: await this.client(), change: (await this.change()).id, first_day, ...agreement });
}
both('flytter oppstarten til {dato} etter avtale med {tekst} fordi {tekst}', 'flytte oppstarten til {dato} etter avtale med {tekst} fordi {tekst}',
  function (how, actor, day, agreed_with, agreed_why) {
    return move.call(this, how, actor, day, { agreed_with, agreed_why });
  });
both('flytter oppstarten til {dato} uten avtale', 'flytte oppstarten til {dato} uten avtale', function (how, actor, day) {
  return move.call(this, how, actor, day, {});
});

// ---- from the first day on ----

async function correct(how, actor, fields) {
  const change = (await this.change(undefined, anyState)).id;
  await this[how](actor, 'provider_change_correction', { client: await this.client(), change, ...fields });
}
both('retter meldingsdagen til {dato} etter at {tekst} oppdaget feilen', 'rette meldingsdagen til {dato} etter at {tekst} oppdaget feilen',
  async function (how, actor, day, found_by) {
    const right_notice_day = readDate(day, await this.today());
    return correct.call(this, how, actor, { kind: 'wrong_notice_day', right_notice_day, found_by });
  });
both('retter at byttet gjaldt feil bruker etter at {tekst} oppdaget feilen', 'rette at byttet gjaldt feil bruker etter at {tekst} oppdaget feilen',
  function (how, actor, found_by) {
    return correct.call(this, how, actor, { kind: 'wrong_client', found_by });
  });

both('retter at det første byttet gjaldt feil bruker etter at {tekst} oppdaget feilen',
  'rette at det første byttet gjaldt feil bruker etter at {tekst} oppdaget feilen',
  async function (how, actor, found_by) {
    const changes = (await this.card()).services.flatMap((line) => line.changes);
    const change = changes.reduce((first, other) => (other.id < first.id ? other : first)).id;
    return this[how](actor, 'provider_change_correction', { client: await this.client(), change, kind: 'wrong_client', found_by });
  });

// ---- somebody else, while a preview is on the screen ----

When('{aktør} registrerer imens bytte til {leverandør}', function (actor, provider) {
  return this.meanwhile(async () => this.act(actor, 'provider_change', await changeRequest(this, [{ provider }])));
});
When('{aktør} skriver imens notatet {tekst}', function (actor, text) {
  return this.meanwhile(async () => this.act(actor, 'note', { client: await this.client(), type: '121', text, attachments: [] }));
});

// ---- a wish told to the present provider (Q-12) ----

async function wish(how, actor, day, wanted, note) {
  const told_on = readDate(day, await this.today());
  const line = await this.line();
  await this[how](actor, 'change_request', {
    client: await this.client(),
    service_lines: [line.id],
    asked_by: 'client',
    channel: 'oral',
    told_on,
    wanted_provider: wanted && (await this.provider(wanted)),
    note,
  });
}
both('melder at brukeren ønsket bytte {dato}', 'melde at brukeren ønsket bytte {dato}', function (how, actor, day) {
  return wish.call(this, how, actor, day);
});
both('melder at brukeren ønsket bytte til {leverandør} {dato}', 'melde at brukeren ønsket bytte til {leverandør} {dato}',
  function (how, actor, wanted, day) {
    return wish.call(this, how, actor, day, wanted);
  });

async function openWish(world) {
  const card = await world.card();
  if (card.change_requests.length === 0) throw new Error('Ingen har meldt at brukeren ønsker bytte.');
  return card.change_requests.at(-1);
}
both('bekrefter ønsket med bytte til {leverandør}', 'bekrefte ønsket med bytte til {leverandør}', async function (how, actor, provider) {
  const { id } = await openWish(this);
  return this[how](actor, 'provider_change', await changeRequest(this, [{ provider }], id));
});
both('avslår ønsket om bytte fordi {tekst}', 'avslå ønsket om bytte fordi {tekst}', async function (how, actor, why) {
  return this[how](actor, 'change_request_decline', { client: await this.client(), request: (await openWish(this)).id, why });
});
