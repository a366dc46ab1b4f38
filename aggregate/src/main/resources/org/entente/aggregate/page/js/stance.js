// How stances are shown: a word, a number, and a bar to either side of nought.
import { el, outside } from './dom.js';
import { date, nameOf, score, strength, tone, toneInWords } from './format.js';
import { toActor, toPair } from './route.js';

/** A chip such as: critical −0.14. */
export function chip(mean) {
  const of = tone(mean);
  return el('span', { class: `chip ${of}` }, toneInWords[of], mean === null || mean === undefined ? null : el('b', {}, ` ${score(mean)}`));
}

/** A bar from the middle to the left (against) or the right (for). */
export function bar(mean) {
  const fill = el('i', { class: tone(mean) });
  const share = Math.abs(strength(mean)) * 50;
  fill.style.setProperty('width', `${Math.max(1, share)}%`);
  fill.style.setProperty(mean < 0 ? 'right' : 'left', '50%');
  return el('span', { class: 'diverging', 'aria-hidden': 'true' }, fill);
}

/** What was written, with the words that show the stance marked. */
export function evidenceItem(item, self = null) {
  const of = tone(item.score);
  const name = (id, text) => (id === 'author' || id === self ? text ?? nameOf(id) : el('a', { href: toActor(id) }, text ?? nameOf(id)));
  return el('li', { class: `evidence ${of}` },
    el('p', { class: 'who' }, name(item.holder, item.holderName), ' ', el('span', { class: 'toward' }, 'on'), ' ', name(item.target, item.targetName), ' ', chip(item.score)),
    el('blockquote', {}, el('mark', {}, item.text)),
    el('p', { class: 'muted' },
      item.title ? outside(item.url, item.title, { class: 'headline' }) : outside(item.url, item.article),
      item.source ? ` · ${item.source}` : '',
      item.hour ? [' · ', el('time', { datetime: item.hour }, date(item.hour))] : null));
}

/** The sentence that tells a change. */
export function turned(change) {
  const before = change.before.mean;
  const after = change.after.mean;
  return after > before ? 'turned in favour of' : 'turned against';
}

export function changeItem(change, isNew = false) {
  const of = change.after.mean > change.before.mean ? 'for' : 'against';
  const holder = change.holderName ?? nameOf(change.holder);
  const target = change.targetName ?? nameOf(change.target);
  const isPair = change.holder !== 'author';
  return el('li', { class: `change ${of}${isNew ? ' new' : ''}` },
    el('p', { class: 'who' },
      isPair ? el('a', { href: toActor(change.holder) }, holder) : holder, ' ', turned(change), ' ', el('a', { href: toActor(change.target) }, target)),
    el('p', { class: 'levels' }, chip(change.before.mean), el('span', { 'aria-label': 'then' }, ' → '), chip(change.after.mean),
      el('span', { class: 'muted' }, ` over ${change.after.count} articles · `, el('time', { datetime: change.detectedAt }, date(change.began ?? change.detectedAt)),
        isPair ? [' · ', el('a', { href: toPair(change.holder, change.target) }, 'over time')] : null)),
    change.evidence?.length
      ? el('details', {}, el('summary', {}, 'What shows it'),
        el('ul', { class: 'plain' }, change.evidence.map((each) =>
          el('li', { class: 'evidence' }, el('blockquote', {}, el('mark', {}, each.text)), el('p', { class: 'muted' }, `${each.article} · ${score(each.score)}`)))))
      : null);
}
