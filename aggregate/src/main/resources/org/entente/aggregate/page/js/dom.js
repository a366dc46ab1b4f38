// Elements from code. Text only ever becomes text: nothing here reads markup.

/** An element with properties, attributes (names with a dash, or role) and children; null children are left out. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.includes('-') || name === 'role' || name === 'for' || name === 'scope' || name === 'datetime') {
      element.setAttribute(name, value === true ? '' : value);
    } else if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else {
      element[name === 'class' ? 'className' : name] = value;
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A link to another site; plain text where the address is no web address. */
export function outside(address, text, properties = {}) {
  let url = null;
  try {
    url = address ? new URL(address) : null;
  } catch {
    url = null;
  }
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  return isWeb
    ? el('a', { ...properties, href: url.href, target: '_blank', rel: 'noopener noreferrer' }, text)
    : el('span', properties, text);
}

/** A table. Columns: {head, cell(item), isNumber}; a cell is text or an element. The first column heads its row. On a phone a wide one is a list of rows. */
export function table(caption, columns, items, { isWide = false } = {}) {
  return el('div', { class: 'scroller', tabIndex: 0, role: 'region', 'aria-label': caption },
    el('table', { class: isWide ? 'wide' : '' },
      el('caption', { class: 'unseen' }, caption),
      el('thead', {}, el('tr', {}, columns.map((column) =>
        el('th', { scope: 'col', class: column.isNumber ? 'number' : '' }, column.head)))),
      el('tbody', {}, items.map((item) => el('tr', {}, columns.map((column, at) =>
        el(at === 0 ? 'th' : 'td', { scope: at === 0 ? 'row' : null, 'data-head': column.head, class: column.isNumber ? 'number' : '' },
          column.cell(item))))))));
}

/** A labelled choice of one of several. */
export function choice(label, options, value, onchange) {
  const select = el('select', { onchange: () => onchange(select.value) },
    options.map(([key, text]) => el('option', { value: key, selected: key === value }, text)));
  return el('label', { class: 'field' }, el('span', {}, label), select);
}

/** Shows the controls of a form. While one of them has the focus they stay, and only take over the values of these. */
export function showControls(form, ...controls) {
  if (!form.contains(document.activeElement)) {
    form.replaceChildren(...controls);
    return;
  }
  const values = controls.flatMap((control) => [...control.querySelectorAll('input, select')]).map((field) => field.value);
  form.querySelectorAll('input, select').forEach((field, at) => {
    if (field.value !== values[at]) field.value = values[at];
  });
}

export const loading = (what) => el('p', { class: 'state', role: 'status' }, el('span', { class: 'spinner' }), `Loading ${what} …`);

export const empty = (...text) => el('div', { class: 'state' }, el('p', {}, ...text));

export function failed(problem, again) {
  return el('div', { class: 'state failed', role: 'alert' },
    el('p', {}, el('strong', {}, problem.title ?? 'That did not work'), ' ', problem.message),
    el('button', { type: 'button', onclick: again }, 'Try again'));
}

/** Fills a place with what a promise gives, or leaves it for null; says meanwhile that it loads, and afterwards if that failed. */
export async function fill(place, what, signal, content) {
  place.setAttribute('aria-busy', 'true');
  if (!place.hasChildNodes()) place.replaceChildren(loading(what));
  try {
    const found = await content();
    if (!signal.aborted && found !== null) place.replaceChildren(...[found].flat());
  } catch (problem) {
    if (signal.aborted) return;
    place.replaceChildren(failed(problem, () => {
      place.replaceChildren();
      fill(place, what, signal, content);
    }));
  } finally {
    if (!signal.aborted) place.removeAttribute('aria-busy');
  }
}

/** Tells people who do not see the page. */
export function say(text) {
  document.getElementById('said').textContent = text;
}
