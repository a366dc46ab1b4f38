// Where we are, in the part of the address after the #: #/pair/country/PRK/country/RUS?step=P7D
// It can be shared, and the browser's back button goes through it.

/** How many actors a view is of. */
const ACTORS = new Map([['pair', 2], ['actor', 1]]);

/** The name of the view, the ids after it, and its settings. */
export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view, ...rest] = path.split('/').map(decoded);
  const ids = [];
  for (let at = 0; at < rest.length; at += 2) ids.push(rest.slice(at, at + 2).join('/'));
  return { view: view || 'network', ids, settings: Object.fromEntries(new URLSearchParams(query)) };
}

/** Whether the address names as many actors as its view is of. */
export function isWhole(route) {
  const actors = ACTORS.get(route.view) ?? 0;
  return route.ids.length >= actors && route.ids.slice(0, actors).every((id) => /^[^/]+\/./.test(id));
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function link(view, ids = [], settings = {}) {
  const path = [view, ...ids.map((id) => id.split('/').map(encodeURIComponent).join('/'))].join('/');
  const query = new URLSearchParams(Object.entries(settings).filter(([, value]) => value !== '' && value !== null && value !== undefined));
  return `#/${path}${query.size === 0 ? '' : `?${query}`}`;
}

export const toActor = (actor) => link('actor', [actor]);

export const toPair = (a, b) => link('pair', a < b ? [a, b] : [b, a]);

/** Goes to the same view with some settings changed; each choice is a step back for the back button. */
export function set(route, changes) {
  location.hash = link(route.view, route.ids, { ...route.settings, ...changes });
}
