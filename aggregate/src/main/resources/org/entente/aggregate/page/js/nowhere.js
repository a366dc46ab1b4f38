// What is shown for an address that leads nowhere, as one that was cut off.
import { el } from './dom.js';
import { link } from './route.js';

export function mount(root) {
  document.title = 'No such place · Entente';
  root.append(
    el('h1', {}, 'No such place'),
    el('p', { class: 'lede' }, 'The address is not whole: an actor has an id such as country/PRK, and a pair has two. ',
      'Look for the actor above, or begin with ', el('a', { href: link('network') }, 'the network'), '.'));
  return { update: () => {} };
}
