// Who turned, and who is suddenly named together: the latest, and what is found from now on.
import { get } from './api.js';
import { el, empty, fill, say } from './dom.js';
import { nameOf } from './format.js';
import { changeItem, turned } from './stance.js';
import { surgeItem } from './surge.js';

const SHOWN = 60;
const AGAIN_MS = 5_000;
/** A stream says that it is open a moment before it reads. */
const BEGUN_MS = 1_000;

/** Corrections may take back what was found. */
const isActive = (event) => event.status !== 'WITHDRAWN';

const KINDS = [
  {
    title: 'Who turned',
    path: 'stance-changes',
    type: 'stance-change',
    item: changeItem,
    nothing: 'Nobody has turned so far.',
    said: (change) => `${change.holderName ?? nameOf(change.holder)} ${turned(change)} ${change.targetName ?? nameOf(change.target)}`,
    name: (change) => change.id || `${change.holder}|${change.target}|${change.detectedAt}`,
  },
  {
    title: 'Who is suddenly named together',
    path: 'co-mention-surges',
    type: 'co-mention-surge',
    item: surgeItem,
    nothing: 'No two actors are named together much more than before.',
    said: (surge) => `${surge.aName ?? nameOf(surge.a)} and ${surge.bName ?? nameOf(surge.b)} are suddenly named together`,
    name: (surge) => surge.id,
  },
];

export function mount(root, route, signal) {
  document.title = 'Changes · Entente';
  const states = KINDS.map(() => el('span', { class: 'live', role: 'status' }));
  const places = KINDS.map((kind) => el('section', { class: 'events', 'aria-label': kind.title }));
  root.append(
    el('h1', {}, 'What has changed'),
    el('p', { class: 'lede' }, 'Where somebody began to speak otherwise of somebody, or two began to be named together, and it is no chance.'),
    el('div', { class: 'split' }, KINDS.map((kind, at) => el('div', { class: 'card' },
      el('div', { class: 'row' }, el('h2', {}, kind.title), states[at]), places[at]))));
  KINDS.forEach((kind, at) => show(kind, places[at], states[at], signal));
  return { update: () => {} };
}

function show(kind, place, state, signal) {
  let events = [];
  let since = [];
  const list = (fresh = null) => (events.length === 0
    ? empty(kind.nothing, ' What is found appears here; leave the page open.')
    : el('ul', { class: 'plain' }, events.slice(0, SHOWN).map((event) => kind.item(event, event === fresh))));
  const first = (event, others) => [event, ...others.filter((known) => kind.name(known) !== kind.name(event))];
  const add = (event) => {
    since = first(event, since);
    events = first(event, events).filter(isActive);
    place.replaceChildren(list(event));
    if (isActive(event)) say(kind.said(event));
  };
  const latest = async (keptMs) => (await get(`/v1/${kind.path}`, { limit: SHOWN }, signal, keptMs)).items;
  /** What was found before a stream was open is in the list; what it has told since then stands before that. */
  const opened = async () => {
    since = [];
    await new Promise((done) => { setTimeout(done, BEGUN_MS); });
    const found = await latest(0).catch(() => null);
    if (found === null) return;
    const all = since.reduceRight((others, event) => first(event, others), found).filter(isActive);
    if (JSON.stringify(all) === JSON.stringify(events)) return;
    events = all;
    place.replaceChildren(list());
  };
  fill(place, 'what was found', signal, async () => {
    events = (await latest()).filter(isActive);
    return list();
  }).then(() => follow(kind, state, add, opened, signal));
}

/** The stream goes on after a break by itself: the browser comes back with the last id. */
function follow(kind, state, add, opened, signal) {
  if (signal.aborted) return;
  const stream = new EventSource(`/v1/stream/${kind.path}`);
  const tell = (name, text) => {
    state.dataset.state = name;
    state.textContent = text;
  };
  tell('waiting', 'Connecting');
  stream.addEventListener('open', () => {
    tell('open', 'Live');
    opened();
  });
  stream.addEventListener('error', () => {
    tell('waiting', 'Reconnecting');
    // A browser gives up for good when it is refused: ask again by hand.
    if (stream.readyState === EventSource.CLOSED && !signal.aborted) {
      const later = setTimeout(() => follow(kind, state, add, opened, signal), AGAIN_MS);
      signal.addEventListener('abort', () => clearTimeout(later));
    }
  });
  stream.addEventListener(kind.type, (event) => add(JSON.parse(event.data)));
  signal.addEventListener('abort', () => stream.close());
}
