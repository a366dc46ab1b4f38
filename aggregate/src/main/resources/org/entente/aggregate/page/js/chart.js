// Charts by Apache ECharts, fetched only when one is to be drawn. Words in charts are drawn on a canvas, never as markup.
import { colour, isStill, onTheme } from './theme.js';
import { failed } from './dom.js';
import { strength } from './format.js';

let library = null;

/** The library; what did not load is asked for again the next time. */
function loaded() {
  library ??= import('/lib/echarts-5.3.1/dist/echarts.esm.min.js').catch((fault) => {
    library = null;
    throw fault;
  });
  return library;
}

/** Draws what option() says into the place, again whenever the colours change, until the signal is aborted. */
export async function draw(place, label, option, signal, more = {}) {
  let echarts;
  try {
    echarts = await loaded();
  } catch {
    place.replaceChildren(failed({ title: 'No chart.', message: 'What draws it did not load.' }, () => {
      place.replaceChildren();
      draw(place, label, option, signal, more);
    }));
    return;
  }
  await placed(place, signal);
  if (!signal.aborted) drawWith(echarts, place, label, option, signal, more);
}

function drawWith(echarts, place, label, option, signal, { onclick = null, after = null }) {
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', label);
  const chart = echarts.init(place, null, { renderer: 'canvas' });
  const show = () => {
    chart.setOption({ ...base(), ...option() }, true);
    after?.(chart);
  };
  show();
  if (onclick) chart.on('click', onclick);
  const size = new ResizeObserver(() => chart.resize({ animation: { duration: 0 } }));
  size.observe(place);
  onTheme(show, signal);
  signal.addEventListener('abort', () => {
    size.disconnect();
    chart.dispose();
  });
}

/** A place has no size before it is in the page. */
async function placed(place, signal) {
  while (place.clientWidth === 0 && !signal.aborted) {
    await new Promise((done) => { requestAnimationFrame(done); });
  }
}

/** Where the nodes of a graph have been put, by id, stretched so that they fill the chart but for its margins. */
export function placesOf(chart, margins) {
  const nodes = chart.getModel().getSeriesByIndex(0).getData();
  const ids = [];
  const at = [];
  nodes.each((index) => {
    ids.push(nodes.getId(index));
    at.push(nodes.getItemLayout(index));
  });
  const sizes = [chart.getWidth() - margins.left - margins.right, chart.getHeight() - margins.top - margins.bottom];
  const [x, y] = [0, 1].map((axis) => {
    const all = at.map((place) => place[axis]);
    const least = Math.min(...all);
    const range = Math.max(1, Math.max(...all) - least);
    return all.map((value) => ((value - least) / range) * sizes[axis]);
  });
  return new Map(ids.map((name, index) => [name, [x[index], y[index]]]));
}

function base() {
  return {
    animation: !isStill(),
    animationDuration: 400,
    aria: { enabled: false },
    useUTC: true,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour('ink') },
    backgroundColor: 'transparent',
  };
}

/** A tooltip that is drawn, not written into the page. */
export const tooltip = (more = {}) => ({
  renderMode: 'richText',
  confine: true,
  backgroundColor: colour('raised'),
  borderColor: colour('line'),
  textStyle: { color: colour('ink'), fontSize: 13 },
  ...more,
});

/** The colour of a stance, from against over neutral to for; grey where unknown. */
export function stanceColour(mean) {
  if (mean === null || mean === undefined) return colour('unknown');
  const at = strength(mean);
  const neutral = hex(colour('neutral'));
  const end = hex(colour(at < 0 ? 'against' : 'for'));
  const share = Math.abs(at) ** 0.7;
  return `rgb(${neutral.map((part, of) => Math.round(part + (end[of] - part) * share)).join(',')})`;
}

const hex = (text) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));

export const axis = () => ({
  axisLine: { lineStyle: { color: colour('line') } },
  axisTick: { lineStyle: { color: colour('line') } },
  axisLabel: { color: colour('muted') },
  splitLine: { lineStyle: { color: colour('line'), opacity: 0.6 } },
});
