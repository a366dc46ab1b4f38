// Who appears with whom: a graph, and the same as a table.
import { get } from './api.js';
import { colour } from './theme.js';
import { draw, placesOf, stanceColour, tooltip } from './chart.js';
import { choice, el, empty, fill, showControls, table } from './dom.js';
import { WINDOWS, count, mean, number, score, time, tone, toneInWords } from './format.js';
import { set, toActor, toPair } from './route.js';
import { chip } from './stance.js';

const FETCHED = 1_000;
const PAGES = 10;
const KINDS = [['', 'All actors'], ['COUNTRY', 'Countries'], ['PERSON', 'People'], ['ORGANISATION', 'Organisations']];
const MOST = [['30', '30'], ['60', '60'], ['120', '120'], ['240', '240']];
const DEFAULTS = { window: 'P30D', most: '60', min: '1' };

export function mount(root, route, signal) {
  document.title = 'Network · Entente';
  let current = route;
  let drawn = new AbortController();
  const controls = el('form', { class: 'controls', 'aria-label': 'What is shown', onsubmit: (event) => event.preventDefault() });
  const summary = el('p', { class: 'lede' });
  const graph = el('section', { class: 'card graph', 'aria-label': 'Network' });
  const list = el('section', { class: 'card', 'aria-label': 'The same as a table' });
  root.append(
    el('h1', {}, 'Who appears with whom'), summary, controls,
    el('div', { class: 'split wide' }, graph, list));
  const settings = () => ({ ...DEFAULTS, ...current.settings });
  const change = (name) => (value) => set(current, { [name]: value === DEFAULTS[name] ? '' : value });

  const showSettings = () => {
    const of = settings();
    showControls(controls,
      choice('Window', WINDOWS, of.window, change('window')),
      choice('Kind', KINDS, of.kind ?? '', change('kind')),
      choice('Ties', MOST, of.most, change('most')),
      el('label', { class: 'field' }, el('span', {}, 'At least'), el('input', {
        type: 'number', min: 1, max: 100000, value: of.min, 'aria-label': 'Articles at least', onchange: (event) => change('min')(event.target.value || '1'),
      })),
      el('label', { class: 'field' }, el('span', {}, 'As of (UTC)'), el('input', {
        type: 'datetime-local', step: 3600, value: (of.at ?? '').slice(0, 16), onchange: (event) => change('at')(event.target.value),
      })));
  };

  const update = (now) => {
    current = now;
    showSettings();
    const of = settings();
    drawn.abort();
    drawn = new AbortController();
    const ended = AbortSignal.any([signal, drawn.signal]);
    const span = { window: of.window, 'as-of': of.at ? `${of.at.slice(0, 16)}:00Z` : '' };
    fill(list, 'the network', ended, async () => {
      const pairs = await strongest(span, of, ended);
      const { ties } = pairs;
      summary.textContent = ties.length === 0 ? '' : `${count(ties.length, 'strongest tie')} between ${actorsOf(ties).length} actors${pairs.among === null ? '' : ` among the ${number(pairs.among)} strongest pairs`}, ${
        of.window === 'ALL' ? 'all time' : `the ${WINDOWS.find(([key]) => key === of.window)?.[1] ?? of.window}`} before ${time(pairs.asOf)}.`;
      if (ties.length === 0) {
        graph.hidden = true;
        return nothing(pairs, of);
      }
      graph.hidden = false;
      show(graph, ties, ended);
      return [el('h2', {}, 'Strongest ties'), tableOf(ties)];
    });
  };
  return { update };
}

function nothing(pairs, of) {
  if (new Date(pairs.asOf).getTime() === 0) {
    return empty('No articles yet. Put some in with ', el('code', {}, 'entente publish FILE'), ', or name your feeds in ', el('code', {}, 'ingest.sources'), '; they appear here within a second.');
  }
  if (pairs.among !== null) return empty(`None of the ${number(pairs.among)} strongest pairs is one that the filters let through. Take a shorter window, or ease the filters.`);
  return empty(`No two actors appear together in this window${of.kind || of.min !== '1' ? ' that the filters let through' : ''}. Take a longer window, or ease the filters.`);
}

/** The strongest ties that the filters let through; among: of how many pairs, where weaker ones were not looked at. */
async function strongest(span, of, signal) {
  const ties = new Map();
  let page = { nextCursor: null };
  let isMore = true;
  for (let pages = 0; isMore && pages < PAGES; pages++) {
    page = await get('/v1/co-mentions', { ...span, stances: 'true', limit: FETCHED, after: page.nextCursor }, signal);
    // What comes in meanwhile may bring one twice.
    for (const tie of tiesOf(page.items, of)) ties.set(`${tie.a.id}|${tie.b.id}`, tie);
    isMore = page.nextCursor !== null && ties.size < Number(of.most) && page.items.every((pair) => pair.articles >= Number(of.min));
  }
  return { asOf: page.asOf, ties: [...ties.values()].slice(0, Number(of.most)), among: isMore ? PAGES * FETCHED : null };
}

function tiesOf(pairs, of) {
  return pairs
    .filter((pair) => pair.articles >= Number(of.min) && (!of.kind || (pair.a.kind === of.kind && pair.b.kind === of.kind)))
    .map((pair) => ({ ...pair, stance: mean(pair.stances) }));
}

/** The actors of the ties, each with the articles of its strongest one. */
function actorsOf(ties) {
  const actors = new Map();
  for (const tie of ties) {
    for (const actor of [tie.a, tie.b]) {
      const known = actors.get(actor.id) ?? { ...actor, articles: 0, ties: 0 };
      actors.set(actor.id, { ...known, articles: Math.max(known.articles, tie.articles), ties: known.ties + 1 });
    }
  }
  return [...actors.values()];
}

function tableOf(ties) {
  return table('Strongest ties: two actors, articles that name both, and the stance of each on the other', [
    { head: 'Tie', cell: (tie) => el('a', { href: toPair(tie.a.id, tie.b.id) }, `${tie.a.name} – ${tie.b.name}`) },
    { head: 'Articles', isNumber: true, cell: (tie) => number(tie.articles) },
    { head: 'Stance', cell: (tie) => chip(tie.stance) },
  ], ties);
}

function show(graph, ties, signal) {
  const actors = actorsOf(ties);
  const place = el('div', { class: 'chart tall' });
  graph.replaceChildren(place, legend());
  const most = Math.max(...ties.map((tie) => tie.articles));
  const share = (articles) => Math.sqrt(articles / most);
  const isSmall = place.clientWidth < 500;
  // Laid out by forces once; then kept as it is, and fitted into the place there is.
  const margins = { top: 24, bottom: 24, left: 24, right: 40 };
  const sizeOf = (actor) => (isSmall ? 11 : 12 + 3 * share(actor.articles));
  // Words that would end beyond the right edge stand to the left of their nodes; a letter is about 0.6 of its size wide.
  const isRight = (actor) => places !== null && places.get(actor.id)[0] + 0.6 * sizeOf(actor) * actor.name.length > place.clientWidth - 40;
  let places = null;
  const settle = (chart) => {
    if (places === null) {
      places = placesOf(chart, margins);
      chart.setOption(option());
    }
  };
  const option = () => ({
    tooltip: tooltip({ formatter: (item) => hint(item.data) }),
    series: [{
      type: 'graph', layout: places ? 'none' : 'force', roam: true, draggable: true, ...margins,
      scaleLimit: { min: 0.4, max: 5 }, symbol: 'circle', cursor: 'pointer',
      force: force(actors.length, place),
      emphasis: { focus: 'adjacency', lineStyle: { opacity: 1 } },
      labelLayout: { hideOverlap: true },
      data: actors.sort((x, y) => y.articles - x.articles).map((actor) => ({
        id: actor.id, name: actor.id, value: actor.articles, actor, x: places?.get(actor.id)?.[0], y: places?.get(actor.id)?.[1],
        symbolSize: 8 + (isSmall ? 22 : 38) * share(actor.articles),
        itemStyle: { color: colour(actor.kind.toLowerCase()), borderColor: colour('card'), borderWidth: 1.5 },
        label: { show: true, position: isRight(actor) ? 'left' : 'right', formatter: actor.name, color: colour('ink'), fontSize: sizeOf(actor), textBorderColor: colour('card'), textBorderWidth: 3 },
      })),
      links: ties.map((tie) => ({
        source: tie.a.id, target: tie.b.id, tie,
        lineStyle: { width: 1 + 9 * share(tie.articles), color: stanceColour(tie.stance), opacity: 0.75, curveness: 0.06, type: tie.stance === null ? 'dashed' : 'solid' },
      })),
    }],
  });
  draw(place, `Network of ${actors.length} actors; the table beside it says the same`, option, signal, { after: settle, onclick: ({ data: { actor, tie } }) => {
    location.hash = tie ? toPair(tie.a.id, tie.b.id) : toActor(actor.id);
  } });
}

/** Actors spread over the place there is, however many they are. */
function force(actors, place) {
  const room = Math.sqrt((place.clientWidth * place.clientHeight) / actors);
  return { repulsion: [4 * room, 14 * room], edgeLength: [0.6 * room, 2 * room], gravity: 0.16, friction: 0.3, layoutAnimation: false, initLayout: 'circular' };
}

const hint = ({ actor, tie }) => (tie
  ? `${tie.a.name} – ${tie.b.name}\n${count(tie.articles, 'article')}, ${count(tie.stories, 'story', 'stories')}, ${count(tie.sources, 'source')}\n${toneInWords[tone(tie.stance)]}${tie.stance === null ? '' : ` ${score(tie.stance)}`}`
  : `${actor.name}\n${count(actor.articles, 'article')} with its strongest tie`);

function legend() {
  return el('div', { class: 'legend' },
    el('span', {}, el('i', { class: 'dot country' }), 'Country'),
    el('span', {}, el('i', { class: 'dot person' }), 'Person'),
    el('span', {}, el('i', { class: 'dot organisation' }), 'Organisation'),
    el('span', {}, 'critical ', el('i', { class: 'ramp' }), ' favourable'),
    el('span', {}, el('i', { class: 'dashed' }), 'no stance known'),
    el('span', { class: 'muted' }, 'Wider lines: more articles. Drag, scroll to zoom, click to open.'));
}
