// Who turned, and who is suddenly named together: the latest, and what is found from now on.
import { get } from './api.js';
import { el, empty, fill, say } from './dom.js';
import { nameOf } from './format.js';
import { listOf } from './list.js';
import { changeItem, turned } from './stance.js';
import { follow } from './stream.js';
import { surgeItem } from './surge.js';

const SHOWN = 60;

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
  const list = listOf(kind.name, kind.item);
  let events = [];
  /** What the stream tells while the list is asked for, the latest first. */
  let since = null;
  const first = (event, others) => [event, ...others.filter((known) => kind.name(known) !== kind.name(event))];
  const drawn = (all, fresh = null) => {
    events = all.filter(isActive).slice(0, SHOWN);
    list.show(events, fresh);
    return events.length === 0 ? empty(kind.nothing, ' What is found appears here; leave the page open.') : list.element;
  };
  const redraw = (all, fresh = null) => {
    const content = drawn(all, fresh);
    if (!content.isConnected) place.replaceChildren(content);
  };
  const latest = async (keptMs) => (await get(`/v1/${kind.path}`, { limit: SHOWN }, signal, keptMs)).items;
  /** What was found before the stream was read is in the list; what it has told since then stands before that. */
  const begun = async () => {
    const told = [];
    since = told;
    const found = await latest(0).catch(() => null);
    if (since !== told) return;
    since = null;
    if (found !== null) redraw(told.reduceRight((others, event) => first(event, others), found));
  };
  const event = ({ type, data }) => {
    if (type !== kind.type) return;
    const found = JSON.parse(data);
    since?.unshift(found);
    redraw(first(found, events), found);
    if (isActive(found)) say(kind.said(found));
  };
  const tell = (name, text) => {
    state.dataset.state = name;
    state.textContent = text;
  };
  fill(place, 'what was found', signal, async () => drawn(await latest()))
    .then(() => follow(`/v1/stream/${kind.path}`, signal, { state: tell, begun, event }));
}
