// The blanks of the steps, and the world in which a scenario runs.

import { After, defineParameterType, setDefaultTimeout, setWorldConstructor } from '@cucumber/cucumber';

import { actorPattern, districtPattern, providerPattern } from '../support/city.mjs';
import { datePattern, momentPattern } from '../support/dates.mjs';
import { waysOut } from '../support/ways_out.mjs';
import * as words from '../support/words.mjs';
import { World } from '../support/world.mjs';

setWorldConstructor(World);
setDefaultTimeout(30_000);
After(function () {
  return this.restorePolicy();
});

const anyOf = (table) => Object.keys(table).sort((a, b) => b.length - a.length).join('|');
const blank = (name, regexp) => defineParameterType({ name, regexp: new RegExp(regexp), transformer: (said) => said, useForSnippets: false });

blank('aktør', actorPattern);
blank('bydel', districtPattern);
blank('leverandør', providerPattern);
blank('dato', datePattern);
blank('tidspunkt', momentPattern);
blank('tjeneste', anyOf(words.services));
blank('overlevering', anyOf(words.handoverKinds));
blank('kanal', anyOf(words.channels));
blank('spørrer', 'leverandøren på vegne av brukeren|pårørende|verge|brukeren');
blank('liste', anyOf(words.benchLists));
blank('farge', anyOf(words.urgencies));
blank('grep', anyOf(words.moves));
blank('sak', anyOf(words.matters));
blank('tilstand', anyOf(words.handoverStates));
blank('avkryssing', 'krysset av på forhånd|ikke krysset av på forhånd|ikke til å velge bort');
blank('bolig', anyOf(words.homes));
blank('handling', anyOf(words.actions));
blank('gradering', anyOf(words.protections));
blank('utgang', anyOf(waysOut));
// A name is words that begin with a capital letter.
blank('navn', '[A-ZÆØÅ][^\\s".,]*(?: [A-ZÆØÅ][^\\s".,]*)*');
defineParameterType({ name: 'tekst', regexp: /"[^"]*"|«[^»]*»/, transformer: (said) => said.slice(1, -1), useForSnippets: false });
