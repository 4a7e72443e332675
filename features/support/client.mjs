// A client as a scenario describes it, and as the server takes it over.

import { districtNumber } from './city.mjs';
import { services, valueOf } from './words.mjs';

export class ClientDraft {
  /** `number` makes name and identity number, so that another number is another person. */
  constructor(district, number, name) {
    this.district = district;
    this.id = null;
    this.person = { number, district: districtNumber(district), lines: [] };
    if (!name) return;
    const words = name.split(' ');
    this.person.surname = words.length > 1 ? words.pop() : undefined;
    this.person.given_name = words.join(' ');
  }

  /** Refuses what comes after the client was registered: the description is the state at the start. */
  set(fields) {
    if (this.id) throw new Error('Brukeren er allerede i bruk i scenarioet. Beskriv brukeren ferdig under Gitt.');
    Object.assign(this.person, fields);
  }
  addTo(list, item) {
    this.set({ [list]: [...(this.person[list] ?? []), item] });
  }

  /** `fields` are those of the import, with the service in the scenario's word. */
  addLine({ service, ...fields }) {
    const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
    this.addTo('lines', { service: valueOf(services, service, 'en tjeneste'), ...known });
  }
  line(service) {
    const wanted = service ? valueOf(services, service, 'en tjeneste') : null;
    const found = this.person.lines.filter((line) => !wanted || line.service === wanted);
    if (found.length !== 1) throw new Error(service ? `Brukeren har ikke ${service}.` : 'Si hvilken tjeneste det gjelder.');
    if (this.id) this.set({});
    return found[0];
  }

  imported() {
    return this.person;
  }
}
