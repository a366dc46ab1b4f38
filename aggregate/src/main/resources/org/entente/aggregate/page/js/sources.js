// How the sources of stories are doing.
import { get } from './api.js';
import { el, empty, fill, outside, table } from './dom.js';
import { ago, count, number, time } from './format.js';

const EVERY_MS = 15_000;
const STATES = { OK: ['good', 'Fine'], WAITING: ['calm', 'Not polled yet'], FAILING: ['bad', 'Failing'], STOPPED: ['calm', 'Stopped'] };
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

export function mount(root, route, signal) {
  document.title = 'Sources · Entente';
  const place = el('section', { class: 'card', 'aria-label': 'Sources' });
  root.append(el('h1', {}, 'Where it comes from'), el('p', { class: 'lede' }, 'How fresh each source is, and whether anything may have been missed.'), place);
  const show = () => fill(place, 'the sources', signal, async () => {
    const { items } = await get('/v1/sources', {}, signal);
    const drawn = items.length === 0
      ? empty('No live sources. Name feeds, spool directories or push clients in a file, and the file in ', el('code', {}, 'ingest.sources'), '. Stories that are published by hand need none.')
      : tableOf(items);
    return isTakenOver(place, drawn) ? null : drawn;
  });
  show();
  const again = setInterval(show, EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(again));
  return { update: () => {} };
}

/** Where there are as many rows as before only those that say something else are replaced, but for what is in use. */
function isTakenOver(place, drawn) {
  const [before, after] = [place, drawn].map((of) => [...of.querySelectorAll('tbody tr')]);
  if (before.length === 0 || before.length !== after.length) return false;
  before.forEach((row, at) => {
    if (!row.isEqualNode(after[at]) && !isInUse(row)) row.replaceWith(after[at]);
  });
  return true;
}

/** Whether it has the focus, or some of it is marked. */
function isInUse(row) {
  const marked = getSelection();
  return row.contains(document.activeElement) || (!marked.isCollapsed && marked.containsNode(row, true));
}

const when = (text) => (text ? el('time', { datetime: text, title: time(text) }, ago(text)) : '–');

function tableOf(items) {
  return table('Sources and how they are doing', [
    { head: 'Source', cell: (source) => el('span', {}, el('b', {}, source.name), el('small', {}, source.location ? outside(source.location, source.location) : source.kind.toLowerCase())) },
    { head: 'State', cell: (source) => {
      const [tone, text] = STATES[source.state] ?? ['calm', source.state];
      return el('span', { class: `status ${tone}` }, text, source.lastError && source.state === 'FAILING' ? el('small', {}, source.lastError) : null);
    } },
    { head: 'Last new story', cell: (source) => when(source.lastNewItemAt) },
    { head: 'Last poll', cell: (source) => when(source.lastPollAt) },
    { head: 'Stories', isNumber: true, cell: (source) => number(source.itemsSeen) },
    { head: 'Seen before', isNumber: true, cell: (source) => (source.alreadySeenShare === null ? '–' : el('span', { title: 'Of the last poll: above nought proves that nothing was missed' }, percent.format(source.alreadySeenShare))) },
    { head: 'Gaps', isNumber: true, cell: (source) => (source.gaps === 0 ? 'none' : el('b', { class: 'bad' }, count(source.gaps, 'gap'))) },
  ], items, { isWide: true });
}
