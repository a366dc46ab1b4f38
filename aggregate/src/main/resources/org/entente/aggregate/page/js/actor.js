// One actor: with whom it appears, how it is shown, and what was written last.
import { get, id } from './api.js';
import { colour } from './theme.js';
import { axis, draw, tooltip } from './chart.js';
import { choice, el, empty, fill, showControls } from './dom.js';
import { WINDOWS, count, date, kind, nameOf, number, score } from './format.js';
import { set, toActor, toPair } from './route.js';
import { bar, chip, evidenceItem } from './stance.js';

const PARTNERS = 30;
const STANCES = 12;
const EVIDENCE = 20;

export function mount(root, route, signal) {
  const [actor] = route.ids;
  let current = route;
  let shown = new AbortController();
  const head = el('div', { class: 'heading' });
  const controls = el('form', { class: 'controls', 'aria-label': 'What is shown', onsubmit: (event) => event.preventDefault() });
  const partners = el('section', { class: 'card', 'aria-label': 'Appears with' });
  const toward = el('section', { class: 'card', 'aria-label': 'How it is shown' });
  const own = el('section', { class: 'card', 'aria-label': 'How it stands to others' });
  const tone = el('section', { class: 'card', 'aria-label': 'How the articles show it over time' });
  const evidence = el('section', { class: 'card', 'aria-label': 'Latest evidence' });
  root.append(head, controls, el('div', { class: 'split' }, partners, el('div', { class: 'stack' }, tone, toward, own)), evidence);
  document.title = `${nameOf(actor)} · Entente`;

  fill(head, 'the actor', signal, async () => {
    const of = await actorOf(actor, signal);
    document.title = `${of.name} · Entente`;
    const country = of.country && of.country !== actor
      ? await actorOf(of.country, signal).catch(() => ({ name: nameOf(of.country) }))
      : null;
    return [
      el('h1', {}, of.name),
      el('p', { class: 'lede' },
        of.kind ? [el('i', { class: `dot ${of.kind.toLowerCase()}` }), kind(of.kind)] : 'Not named by an article itself',
        country ? [' for ', el('a', { href: toActor(of.country) }, country.name)] : null,
        ` · ${count(of.articles, 'article')}`,
        of.linked ? null : el('span', { title: 'Its id is made from its name' }, ' · in no dictionary')),
    ];
  });
  fill(evidence, 'the evidence', signal, async () => {
    const { items } = await get(`/v1/actors/${id(actor)}/evidence`, { limit: EVIDENCE }, signal);
    return [el('h2', {}, 'Latest evidence'), items.length === 0
      ? empty('No article takes a stance on this actor, or quotes one of its own.')
      : el('ul', { class: 'plain columns' }, items.map((each) => evidenceItem(each, actor)))];
  });
  fill(tone, 'its history', signal, async () => {
    const { items } = await get(`/v1/stances/author/${id(actor)}/timeline`, { step: 'P30D' }, signal);
    const place = el('div', { class: 'chart low' });
    const known = items.filter((item) => item.count > 0);
    if (known.length < 2) return [el('h2', {}, 'Over time'), empty('Too few articles for a line yet.')];
    draw(place, `How the articles show it, by 30 days, from ${date(known[0].from)} to ${date(known[known.length - 1].from)}`, () => line(known), signal);
    return [el('h2', {}, 'Over time', el('small', {}, ' the articles’ own voice, by 30 days')), place];
  });

  const update = (now) => {
    current = now;
    shown.abort();
    shown = new AbortController();
    const ended = AbortSignal.any([signal, shown.signal]);
    const window = current.settings.window ?? 'ALL';
    showControls(controls, choice('Window', WINDOWS, window, (value) => set(current, { window: value === 'ALL' ? '' : value })));
    const stances = (parameters) => get('/v1/stances', { ...parameters, window, limit: STANCES }, ended);
    fill(partners, 'its ties', ended, async () => {
      const { items } = await get('/v1/co-mentions', { actor, window, limit: PARTNERS }, ended);
      return [el('h2', {}, 'Appears with'), items.length === 0 ? empty('With nobody in this window.') : ranked(actor, items)];
    });
    fill(toward, 'the stances on it', ended, async () => {
      const { items } = await stances({ target: actor });
      return [el('h2', {}, 'How it is shown'), items.length === 0 ? empty('Nobody takes a stance on it in this window.') : stanceList(items, 'holder', actor)];
    });
    fill(own, 'its stances', ended, async () => {
      const { items } = await stances({ holder: actor });
      return [el('h2', {}, 'How it stands to others'), items.length === 0 ? empty('It takes no stance in this window.') : stanceList(items, 'target', actor)];
    });
  };
  return { update };
}

/** An actor; a country that is named only by its people is known by name where it appears with others. */
async function actorOf(actor, signal) {
  try {
    return await get(`/v1/actors/${id(actor)}`, {}, signal);
  } catch (problem) {
    if (problem.status !== 404) throw problem;
    const { items } = await get('/v1/co-mentions', { actor, limit: 1 }, signal);
    const known = items.flatMap((pair) => [pair.a, pair.b]).find((each) => each.id === actor);
    return { id: actor, name: known?.name ?? nameOf(actor), kind: '', country: null, linked: true, articles: 0 };
  }
}

function ranked(actor, pairs) {
  const most = pairs[0].articles;
  return el('ol', { class: 'ranked' }, pairs.map((pair) => {
    const fill = el('i', { class: pair.b.kind.toLowerCase() });
    fill.style.setProperty('width', `${Math.max(1, (100 * pair.articles) / most)}%`);
    return el('li', {},
      el('a', { href: toPair(actor, pair.b.id) }, pair.b.name),
      el('span', { class: 'number' }, `${number(pair.articles)}`, el('span', { class: 'unseen' }, ' articles')),
      el('span', { class: 'track', 'aria-hidden': 'true' }, fill));
  }));
}

function stanceList(items, side, self) {
  return el('ul', { class: 'plain stances' }, items.map((item) => {
    const other = item[side];
    const name = item[`${side}Name`] ?? nameOf(other);
    return el('li', {},
      other === 'author' ? el('span', {}, 'The articles themselves') : el('a', { href: other === self ? toActor(other) : toPair(self, other) }, name),
      el('span', { class: 'muted number' }, count(item.count, 'article')), bar(item.mean), chip(item.mean));
  }));
}

function line(items) {
  return {
    tooltip: tooltip({ trigger: 'axis', formatter: ([point]) => `${date(point.value[0])}\n${score(point.value[1])} of ${count(point.value[2], 'article')}` }),
    grid: { left: 44, right: 12, top: 10, bottom: 24 },
    xAxis: { ...axis(), type: 'time', splitLine: { show: false } },
    yAxis: { ...axis(), type: 'value', scale: false, splitNumber: 3, axisLabel: { color: colour('muted'), formatter: (value) => score(value) } },
    series: [{
      type: 'line', smooth: 0.2, color: colour('first'), symbol: 'circle', symbolSize: (value) => Math.min(12, 3 + Math.sqrt(value[2])),
      areaStyle: { opacity: 0.08 }, data: items.map((item) => [new Date(item.from).getTime(), item.mean, item.count]),
    }],
  };
}
