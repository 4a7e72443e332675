// Dates and clock times as a case worker writes them, and as the server wants them.

const months = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];
const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];

const weekdayPart = `(?:(?:${weekdays.join('|')}) )?`;
const longDate = `${weekdayPart}\\d{1,2}\\. (?:${months.join('|')}) \\d{4}`;
const shortDate = '\\d{2}\\.\\d{2}\\.\\d{4}';

export const datePattern = `(?:${longDate}|${shortDate}|i dag|i går|i morgen)`;
export const momentPattern = `(?:kl\\. \\d{1,2}[.:]\\d{2} (?:${longDate}|${shortDate}))`;

const pad = (number) => String(number).padStart(2, '0');

function isoDay(year, month, day, said) {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) throw new Error(`«${said}» finnes ikke i kalenderen.`);
  return `${year}-${pad(month)}-${pad(day)}`;
}

export function addDays(iso, days) {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function weekdayOf(iso) {
  return weekdays[(new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7];
}

/** "mandag 1. juni 2026", "01.06.2026" or "i dag" as "2026-06-01". `today` is needed for the relative ones. */
export function readDate(said, today) {
  const text = said.trim();
  const relative = { 'i dag': 0, 'i går': -1, 'i morgen': 1 }[text];
  if (relative !== undefined) return addDays(today, relative);
  const short = text.match(/^(\d{2})\.(\d{2})\.(\d{4})$/);
  if (short) return isoDay(Number(short[3]), Number(short[2]), Number(short[1]), text);
  const long = text.match(/^(?:(\S+) )?(\d{1,2})\. (\S+) (\d{4})$/);
  const month = long ? months.indexOf(long[3]) + 1 : 0;
  if (!month) throw new Error(`«${text}» er ingen dato. Skriv 1. juni 2026, mandag 1. juni 2026 eller 01.06.2026.`);
  const iso = isoDay(Number(long[4]), month, Number(long[2]), text);
  if (long[1] && long[1] !== weekdayOf(iso)) throw new Error(`${long[2]}. ${long[3]} ${long[4]} er en ${weekdayOf(iso)}, ikke en ${long[1]}.`);
  return iso;
}

/** How far Oslo is ahead of UTC at the instant, in minutes. */
function osloOffsetMinutes(instant) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type) => Number(parts.find((known) => known.type === type).value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((wall - Math.floor(instant.getTime() / 60000) * 60000) / 60000);
}

/** "kl. 14.00 onsdag 10. juni 2026" as "2026-06-10T12:00:00Z". */
export function readMoment(said, today) {
  const match = said.trim().match(/^kl\. (\d{1,2})[.:](\d{2}) (.+)$/);
  if (!match) throw new Error(`«${said}» er ikke noe tidspunkt. Skriv kl. 10.00 mandag 1. juni 2026.`);
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (hour > 23 || minute > 59) throw new Error(`Klokka kan ikke være ${match[1]}.${match[2]}.`);
  const [year, month, day] = readDate(match[3], today).split('-').map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const guess = new Date(wall - osloOffsetMinutes(new Date(wall)) * 60000);
  const exact = new Date(wall - osloOffsetMinutes(guess) * 60000);
  return exact.toISOString().replace('.000Z', 'Z');
}

/** "2026-06-01" as "1. juni 2026"; nothing as "". */
export function sayDate(iso) {
  if (!iso) return '';
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}. ${months[month - 1]} ${year}`;
}

/** "2026-06-10T12:00:00Z" as "kl. 14.00 onsdag 10. juni 2026". */
export function sayMoment(instant) {
  if (!instant) return '';
  const at = new Date(instant);
  const wall = new Date(at.getTime() + osloOffsetMinutes(at) * 60000).toISOString();
  return `kl. ${wall.slice(11, 13)}.${wall.slice(14, 16)} ${weekdayOf(wall.slice(0, 10))} ${sayDate(wall.slice(0, 10))}`;
}
