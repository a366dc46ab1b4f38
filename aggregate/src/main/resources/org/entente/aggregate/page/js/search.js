// The search for actors: a combo box with a list, as the ARIA practices describe it.
import { get } from './api.js';
import { el } from './dom.js';
import { count, kind } from './format.js';
import { toActor } from './route.js';

const PAUSE_MS = 120;

export function searchBox(place) {
  const list = el('ul', { id: 'found', role: 'listbox', 'aria-label': 'Actors', hidden: true });
  const input = el('input', {
    type: 'search', id: 'q', placeholder: 'Find a country, person or organisation', autocomplete: 'off', spellcheck: false,
    role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'found', 'aria-autocomplete': 'list',
  });
  const hint = el('span', { class: 'unseen', role: 'status' });
  let items = [];
  let at = -1;
  let timer = 0;
  let abort = new AbortController();

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  /** What was found or asked for last is no answer any more. */
  const forget = () => {
    clearTimeout(timer);
    abort.abort();
    items = [];
    close();
  };
  const go = (item) => {
    close();
    input.value = '';
    location.hash = toActor(item.id);
  };
  const mark = (next) => {
    at = (next + items.length) % items.length;
    [...list.children].forEach((option, of) => option.setAttribute('aria-selected', String(of === at)));
    list.children[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', `found-${at}`);
  };
  const find = async () => {
    const text = input.value.trim();
    if (text === '') return;
    abort = new AbortController();
    try {
      items = (await get('/v1/actors', { q: text, limit: 8 }, abort.signal)).items;
    } catch {
      return;
    }
    list.replaceChildren(...(items.length === 0 ? [el('li', { class: 'muted' }, `Nobody is called “${text}”.`)] : items.map((item, of) =>
      el('li', { id: `found-${of}`, role: 'option', 'aria-selected': 'false', onmousedown: (event) => { event.preventDefault(); go(item); } },
        el('span', {}, item.name), el('small', {}, `${kind(item.kind)} · ${count(item.articles, 'article')}`)))));
    at = -1;
    list.hidden = false;
    input.setAttribute('aria-expanded', String(items.length > 0));
    hint.textContent = count(items.length, 'actor');
  };

  input.addEventListener('input', () => {
    forget();
    timer = setTimeout(find, PAUSE_MS);
  });
  input.addEventListener('blur', forget);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') forget();
    else if (event.key === 'Enter' && !list.hidden && items.length > 0) go(items[Math.max(0, at)]);
    else if (event.key === 'ArrowDown' && items.length > 0 && !list.hidden) mark(at + 1);
    else if (event.key === 'ArrowUp' && items.length > 0 && !list.hidden) mark(at - 1);
    else return;
    event.preventDefault();
  });
  addEventListener('keydown', (event) => {
    if (event.key === '/' && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement?.tagName ?? '')) {
      event.preventDefault();
      input.focus();
    }
  });
  place.append(el('label', { class: 'unseen', for: 'q' }, 'Find an actor'), input, list, hint);
}
