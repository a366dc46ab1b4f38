// Two actors over time: how often they appear together, how each stands to the other, and where that turned.
import { get, id } from './api.js';
import { colour } from './theme.js';
import { axis, draw, tooltip } from './chart.js';
import { choice, el, empty, fill, showControls, table } from './dom.js';
import { STEPS, WINDOWS, count, date, endOf, hoursOf, nameOf, number, score, time } from './format.js';
import { set, toActor } from './route.js';
import { changeItem, chip, evidenceItem } from './stance.js';
import { surgeItem } from './surge.js';

const SHOWN_STEPS = 140;
const EVIDENCE = 12;

export function mount(root, route, signal) {
  const [a, b] = route.ids;
  let current = route;
  let step = 'P1D';
  let drawn = new AbortController();
  const heading = el('h1');
  const tiles = el('section', { class: 'tiles', 'aria-label': 'Together, by window' });
  const controls = el('form', { class: 'controls', 'aria-label': 'What is shown', onsubmit: (event) => event.preventDefault() });
  const history = el('section', { class: 'card', 'aria-label': 'Over time' });
  const changes = el('section', { class: 'card', 'aria-label': 'Changes' });
  const evidence = el('section', { class: 'card', 'aria-label': 'Latest evidence' });
  root.append(heading, tiles, controls, el('div', { class: 'stack' }, history, changes, evidence));
  const names = new Map([[a, nameOf(a)], [b, nameOf(b)]]);
  const show = () => {
    heading.replaceChildren(el('a', { href: toActor(a) }, names.get(a)), el('span', { class: 'amid' }, ' and '), el('a', { href: toActor(b) }, names.get(b)));
    document.title = `${names.get(a)} and ${names.get(b)} · Entente`;
  };
  show();

  fill(tiles, 'the counts', signal, async () => {
    const found = await Promise.all(WINDOWS.map(([window]) => get('/v1/co-mentions', { actor: a, with: b, window }, signal)));
    const some = found.find((each) => each.items.length > 0)?.items[0];
    if (some) {
      names.set(some.a.id, some.a.name).set(some.b.id, some.b.name);
      show();
    }
    return found.map((each, at) => tile(WINDOWS[at][1], each.items[0]));
  });
  fill(evidence, 'the evidence', signal, async () => {
    const { items } = await get(`/v1/actors/${id(a)}/evidence`, { with: b, limit: EVIDENCE }, signal);
    return [el('h2', {}, 'Latest evidence'), items.length === 0
      ? empty('No article shows how the two stand to each other.')
      : el('ul', { class: 'plain columns' }, items.map((each) => evidenceItem(each)))];
  });

  const showSettings = () => {
    const of = current.settings;
    const day = (name, label) => el('label', { class: 'field' }, el('span', {}, label), el('input', {
      type: 'date', value: of[name] ?? '', onchange: (event) => set(current, { [name]: event.target.value }),
    }));
    showControls(controls,
      choice('Each', STEPS, step, (value) => set(current, { step: value })), day('from', 'From'), day('to', 'To'),
      el('button', { type: 'button', class: 'quiet', onclick: () => set(current, { from: '', to: '', step: '' }) }, 'All of it'));
  };

  const update = (now) => {
    current = now;
    step = current.settings.step || step;
    showSettings();
    drawn.abort();
    drawn = new AbortController();
    const ended = AbortSignal.any([signal, drawn.signal]);
    // The last day is meant to be seen as well.
    const range = { from: current.settings.from, to: endOf(current.settings.to) };
    // Asked anew each time, so that what has failed can be tried again.
    const surges = () => get('/v1/co-mention-surges', { actor: a, with: b, limit: 50 }, ended)
      .then(({ items }) => items.filter((each) => each.status !== 'WITHDRAWN'));
    const turns = () => Promise.all([[a, b], [b, a]].map(([holder, target]) => get('/v1/stance-changes', { holder, target, limit: 50 }, ended)))
      .then((both) => both.flatMap((each) => each.items).filter((each) => each.status !== 'WITHDRAWN'));
    fill(changes, 'the changes', ended, async () => {
      const [turned, rose] = await Promise.all([turns(), surges()]);
      return [el('h2', {}, 'What changed'), turned.length + rose.length === 0
        ? empty('Neither has turned for or against the other, and they are named together as ever.')
        : el('ul', { class: 'plain' }, turned.map((each) => changeItem(each)), rose.map((each) => surgeItem(each)))];
    });
    fill(history, 'their history', ended, async () => {
      step = current.settings.step || await fitting(a, b, range, ended);
      showSettings();
      const [together, there, back] = await Promise.all([
        get(`/v1/co-mentions/${id(a)}/${id(b)}/timeline`, { ...range, step }, ended),
        get(`/v1/stances/${id(a)}/${id(b)}/timeline`, { ...range, step }, ended),
        get(`/v1/stances/${id(b)}/${id(a)}/timeline`, { ...range, step }, ended),
      ]);
      if (!together.items.some((item) => item.articles > 0)) {
        return empty('No article names both in this time.');
      }
      return chartAndTable({ a: names.get(a), b: names.get(b) }, together.items, there.items, back.items,
        { turns: await turns(), surges: await surges(), isHourly: step === 'PT1H' }, ended);
    });
  };
  return { update };
}

/** The shortest step that shows the whole history in not too many. */
async function fitting(a, b, range, signal) {
  const { items } = await get(`/v1/co-mentions/${id(a)}/${id(b)}/timeline`, { ...range, step: 'P30D' }, signal);
  const hours = items.length * hoursOf('P30D');
  return STEPS.map(([step]) => step).find((step) => hours / hoursOf(step) <= SHOWN_STEPS) ?? 'P30D';
}

function tile(label, pair) {
  return el('div', { class: 'tile' },
    el('span', { class: 'muted' }, label),
    el('strong', {}, number(pair?.articles ?? 0)),
    el('span', {}, pair ? `articles · ${count(pair.stories, 'story', 'stories')} · ${count(pair.sources, 'source')}` : 'articles'));
}

function chartAndTable(names, together, there, back, more, signal) {
  const place = el('div', { class: 'chart' });
  const stances = [[`${names.a} on ${names.b}`, there, 'first'], [`${names.b} on ${names.a}`, back, 'second']];
  const byStart = stances.map(([, items]) => new Map(items.filter((item) => item.count > 0).map((item) => [item.from, item])));
  draw(place, `Articles that name both, and their stances, over ${count(together.length, 'step')}; the table below says the same`,
    () => option(together, stances, more), signal);
  const rows = together.filter((item) => item.articles > 0).reverse();
  return [
    el('div', { class: 'legend above' },
      el('span', {}, el('i', { class: 'block' }), 'Articles'),
      ...stances.map(([name, , key]) => el('span', {}, el('i', { class: `line ${key}` }), name))),
    place,
    el('details', {}, el('summary', {}, 'Show as a table'), table('Articles and stances by step', [
      { head: 'From', cell: (row) => el('time', { datetime: row.from }, time(row.from)) },
      { head: 'Articles', isNumber: true, cell: (row) => number(row.articles) },
      { head: 'Stories', isNumber: true, cell: (row) => number(row.stories) },
      { head: 'Sources', isNumber: true, cell: (row) => number(row.sources) },
      ...stances.map(([head], at) => ({ head, cell: (row) => {
        const stance = byStart[at].get(row.from);
        return stance ? el('span', {}, chip(stance.mean), ` in ${stance.count}`) : '–';
      } })),
    ], rows)),
  ];
}

function option(together, stances, { turns, surges, isHourly }) {
  const at = (item) => new Date(item.from).getTime();
  const line = ([name, items, key]) => ({
    name, type: 'line', xAxisIndex: 1, yAxisIndex: 1, connectNulls: true, showSymbol: true, symbol: key === 'first' ? 'circle' : 'diamond', color: colour(key),
    lineStyle: { width: 2, type: key === 'first' ? 'solid' : 'dashed' },
    symbolSize: (value) => Math.min(14, 4 + 2 * Math.sqrt(value[2])),
    data: items.filter((item) => item.count > 0).map((item) => [at(item), item.mean, item.count]),
    markLine: key === 'first' ? marks('turn', turns) : undefined,
  });
  const x = { ...axis(), type: 'time', min: at(together[0]), max: at(together[together.length - 1]), splitLine: { show: false } };
  return {
    tooltip: tooltip({ trigger: 'axis', axisPointer: { link: [{ xAxisIndex: 'all' }] }, formatter: (points) => told(points, isHourly) }),
    axisPointer: { link: [{ xAxisIndex: 'all' }], lineStyle: { color: colour('muted') } },
    grid: [{ left: 44, right: 16, top: 22, height: '36%' }, { left: 44, right: 16, top: '52%', bottom: 56 }],
    xAxis: [{ ...x, gridIndex: 0, axisLabel: { show: false } }, { ...x, gridIndex: 1 }],
    yAxis: [
      { ...axis(), gridIndex: 0, type: 'value', minInterval: 1, splitNumber: 3 },
      { ...axis(), gridIndex: 1, type: 'value', min: -1, max: 1, interval: 0.5, axisLabel: { color: colour('muted'), formatter: (value) => score(value) } },
    ],
    dataZoom: [{ type: 'inside', xAxisIndex: [0, 1], zoomOnMouseWheel: 'ctrl' }, { type: 'slider', xAxisIndex: [0, 1], height: 20, bottom: 8, borderColor: colour('line'), textStyle: { color: colour('muted') }, fillerColor: colour('shade'), dataBackground: { lineStyle: { color: colour('muted') }, areaStyle: { color: colour('shade') } } }],
    series: [
      { name: 'Articles', type: 'bar', xAxisIndex: 0, yAxisIndex: 0, color: colour('bars'), barMaxWidth: 18, barMinWidth: 1, markLine: marks('surge', surges), data: together.map((item) => [at(item), item.articles]) },
      ...stances.map(line),
    ],
  };
}

/** A line upright where each of these began. */
function marks(name, events) {
  return events.length === 0 ? undefined : {
    symbol: 'none', silent: true, lineStyle: { color: colour('accent'), type: 'dotted', width: 2 },
    label: { formatter: name, color: colour('accent') }, data: events.map((event) => ({ xAxis: new Date(event.began ?? event.detectedAt).getTime() })),
  };
}

function told(points, isHourly) {
  const of = [points].flat();
  return [(isHourly ? time : date)(of[0].value[0]), ...of.map((point) => (point.seriesType === 'bar'
    ? count(point.value[1], 'article')
    : `${point.seriesName}: ${score(point.value[1])} (${count(point.value[2], 'article')})`))].join('\n');
}
