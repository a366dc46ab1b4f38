// How a surge is told: two actors that are named together much more than before.
import { el } from './dom.js';
import { count, date, nameOf } from './format.js';
import { toActor, toPair } from './route.js';

const times = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

export function surgeItem(surge, isNew = false) {
  const name = (id, text) => el('a', { href: toActor(id) }, text ?? nameOf(id));
  return el('li', { class: `change surge${isNew ? ' new' : ''}` },
    el('p', { class: 'who' }, name(surge.a, surge.aName), ' and ', name(surge.b, surge.bName)),
    el('p', { class: 'levels' },
      el('span', { class: 'chip' }, el('b', {}, `${times.format(surge.lift)}×`), ' as often as expected'),
      el('span', { class: 'muted' }, ` ${count(surge.articles, 'article')} where ${times.format(surge.expected)} would be expected · `,
        el('time', { datetime: surge.began }, date(surge.began)), ' · ', el('a', { href: toPair(surge.a, surge.b) }, 'over time'))),
    surge.evidence?.length
      ? el('details', {}, el('summary', {}, 'What shows it'),
        el('ul', {}, surge.evidence.map((each) => el('li', {}, each.title ?? each.article))))
      : null);
}
