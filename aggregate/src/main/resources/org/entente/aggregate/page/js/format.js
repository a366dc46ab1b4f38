// Numbers, times and stances in words.
const whole = new Intl.NumberFormat('en');
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const minute = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

export const WINDOWS = [['PT1H', '1 hour'], ['P1D', '1 day'], ['P7D', '7 days'], ['P30D', '30 days'], ['ALL', 'All time']];
export const STEPS = [['PT1H', 'hour'], ['P1D', 'day'], ['P7D', 'week'], ['P30D', '30 days']];
const HOURS = { PT1H: 1, P1D: 24, P7D: 168, P30D: 720 };
const KINDS = { COUNTRY: 'Country', PERSON: 'Person', ORGANISATION: 'Organisation', AUTHOR: 'The articles' };

export const hoursOf = (step) => HOURS[step] ?? 24;

export const kind = (name) => KINDS[name] ?? name;

export const number = (value) => whole.format(value);

export const count = (value, one, many = `${one}s`) => `${whole.format(value)} ${value === 1 ? one : many}`;

export const date = (text) => day.format(new Date(text));

/** The end of a day, which is where the next one begins; what is no day is an end already. */
export function endOf(day) {
  const start = /^\d{4}-\d\d-\d\d$/.test(day ?? '') ? Date.parse(day) : NaN;
  return Number.isNaN(start) ? day : new Date(start + 86_400_000).toISOString();
}

export const time = (text) => `${minute.format(new Date(text))} UTC`;

/** Such as: 5 minutes ago. */
export function ago(text, now = Date.now()) {
  const seconds = (new Date(text).getTime() - now) / 1000;
  for (const [unit, length] of [['day', 86_400], ['hour', 3_600], ['minute', 60]]) {
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit);
  }
  return 'just now';
}

/** A stance in [-1, 1] with its sign: +0.12. */
export function score(value) {
  const rounded = value.toFixed(2);
  return value > 0 && Number(rounded) !== 0 ? `+${rounded}` : rounded.replace('-0.00', '0.00').replace('-', '−');
}

/** Scores of many articles lie close to nought: this is where the colours are at their strongest. */
const STRONG = 0.3;
const NEUTRAL = 0.04;

export const strength = (mean) => Math.max(-1, Math.min(1, mean / STRONG));

export function tone(mean) {
  if (mean === null || mean === undefined) return 'unknown';
  // By what is shown, so that one number has one word.
  if (Math.abs(Number(mean.toFixed(2))) < NEUTRAL) return 'neutral';
  return mean > 0 ? 'for' : 'against';
}

export const toneInWords = { for: 'favourable', against: 'critical', neutral: 'neutral', unknown: 'no stance known' };

/** The mean of several, each with its count; null for none. */
export function mean(stances) {
  const of = stances.filter((stance) => stance && stance.count > 0);
  const all = of.reduce((sum, stance) => sum + stance.count, 0);
  return all === 0 ? null : of.reduce((sum, stance) => sum + stance.mean * stance.count, 0) / all;
}

/** A name for an id that has none: person/kim-jong-un is Kim Jong Un. */
export function nameOf(id) {
  if (id === 'author') return 'The articles themselves';
  const name = id.slice(id.indexOf('/') + 1);
  return id.startsWith('country/') ? name : name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
