// A list of which only what has changed is drawn anew: what is open, marked or has the focus in the rest stays as it is.
import { el } from './dom.js';

/** By nameOf(item) an item is known again, draw(item, isNew) gives its element. */
export function listOf(nameOf, draw) {
  const element = el('ul', { class: 'plain' });
  let known = new Map();
  const show = (items, fresh = null) => {
    known = new Map(items.map((item) => {
      const name = nameOf(item);
      const text = JSON.stringify(item);
      return [name, known.get(name)?.text === text ? known.get(name) : { text, element: draw(item, item === fresh) }];
    }));
    arrange(element, [...known.values()].map((each) => each.element));
  };
  return { element, show };
}

/** Makes these the children; those that are there already are moved only where their order is another. */
function arrange(parent, children) {
  for (const each of [...parent.children]) {
    if (!children.includes(each)) each.remove();
  }
  children.forEach((child, at) => {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  });
}
