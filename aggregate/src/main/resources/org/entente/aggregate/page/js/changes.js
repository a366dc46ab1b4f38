// Where stances turned: the latest, and what is found from now on.
import { get } from './api.js';
import { el, empty, fill, say } from './dom.js';
import { nameOf } from './format.js';
import { changeItem, turned } from './stance.js';

const SHOWN = 60;

/** Equal for all revisions of one change. */
const nameOfChange = (change) => change.id || `${change.holder}|${change.target}|${change.detectedAt}`;

/** Corrections may take a change back. */
const isActive = (change) => change.status !== 'WITHDRAWN';

export function mount(root, route, signal) {
  document.title = 'Changes · Entente';
  const state = el('span', { class: 'live', role: 'status' });
  const list = el('ul', { class: 'plain changes' });
  const place = el('section', { class: 'card', 'aria-label': 'Latest changes' });
  root.append(
    el('div', { class: 'heading row' }, el('h1', {}, 'Who turned'), state),
    el('p', { class: 'lede' }, 'An actor, or the articles themselves, began to speak otherwise of somebody, and it is no chance.'), place);
  let changes = [];

  const show = (fresh = null) => {
    list.replaceChildren(...changes.slice(0, SHOWN).map((change) => changeItem(change, change === fresh)));
    place.replaceChildren(changes.length === 0 ? empty('Nobody has turned so far. Changes appear here as they are found; leave the page open.') : list);
  };
  const add = (change) => {
    const name = nameOfChange(change);
    changes = [change, ...changes.filter((known) => nameOfChange(known) !== name)].filter(isActive);
    show(change);
    if (isActive(change)) say(`${change.holderName ?? nameOf(change.holder)} ${turned(change)} ${change.targetName ?? nameOf(change.target)}`);
  };
  fill(place, 'the changes', signal, async () => {
    changes = (await get('/v1/stance-changes', { limit: SHOWN }, signal)).items.filter(isActive);
    show();
    return [...place.childNodes];
  }).then(() => follow(state, add, signal));
  return { update: () => {} };
}

/** The stream goes on after a break by itself: the browser comes back with the last id. */
function follow(state, add, signal) {
  if (signal.aborted) return;
  const stream = new EventSource('/v1/stream/stance-changes');
  const tell = (name, text) => {
    state.dataset.state = name;
    state.textContent = text;
  };
  tell('waiting', 'Connecting');
  stream.addEventListener('open', () => tell('open', 'Live'));
  stream.addEventListener('error', () => {
    tell('waiting', 'Reconnecting');
    // A browser gives up for good when it is refused: ask again by hand.
    if (stream.readyState === EventSource.CLOSED && !signal.aborted) {
      const later = setTimeout(() => follow(state, add, signal), 5_000);
      signal.addEventListener('abort', () => clearTimeout(later));
    }
  });
  stream.addEventListener('stance-change', (event) => add(JSON.parse(event.data)));
  signal.addEventListener('abort', () => stream.close());
}
