// Which view is shown, by the address.
import { isWhole, parse } from './route.js';
import { themeButton } from './theme.js';
import { searchBox } from './search.js';
import { say } from './dom.js';
import * as network from './network.js';
import * as pair from './pair.js';
import * as actor from './actor.js';
import * as changes from './changes.js';
import * as sources from './sources.js';
import * as nowhere from './nowhere.js';

const views = { network, pair, actor, changes, sources };
const main = document.getElementById('main');
let shown = { name: '', place: '', abort: new AbortController(), view: null };

/** A view is mounted once for a place, and updated when only its settings change: what has the focus keeps it. */
function show() {
  const route = parse(location.hash);
  const name = Object.hasOwn(views, route.view) ? route.view : 'network';
  const module = isWhole(route) ? views[name] : nowhere;
  const place = [name, ...route.ids].join(' ');
  const isNew = place !== shown.place;
  if (isNew) {
    shown.abort.abort();
    // Should it fail, the next address is shown all the same.
    shown.place = '';
    const abort = new AbortController();
    main.replaceChildren();
    shown = { name, place, abort, view: module.mount(main, route, abort.signal) };
    for (const each of document.querySelectorAll('[data-view]')) {
      if (each.dataset.view === name) each.setAttribute('aria-current', 'page');
      else each.removeAttribute('aria-current');
    }
    scrollTo(0, 0);
  }
  shown.view.update(route);
  if (isNew && !isFirst) {
    main.focus({ preventScroll: true });
    say(document.title);
  }
  isFirst = false;
}

let isFirst = true;
themeButton(document.getElementById('theme'));
searchBox(document.getElementById('search'));
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener('hashchange', show);
show();
