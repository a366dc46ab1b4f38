// The API, as openapi.json describes it. Answers are kept for a moment, so that going back is quick.
const KEPT_MS = 5_000;
const TRIES = 5;
const kept = new Map();

export class Problem extends Error {
  constructor(title, detail, status) {
    super(detail);
    this.title = title;
    this.status = status;
  }
}

/** An id within a path: its slash may stay as it is. */
export const id = (text) => text.split('/').map(encodeURIComponent).join('/');

/** Asks; parameters that are null or empty are left out. An answer that is not older than keptMs will do. */
export async function get(path, parameters = {}, signal = undefined, keptMs = KEPT_MS) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== ''));
  const url = query.size === 0 ? path : `${path}?${query}`;
  const known = kept.get(url);
  if (known && performance.now() - known.at < keptMs) return known.answer;
  const answer = await ask(url, signal, TRIES);
  kept.set(url, { at: performance.now(), answer });
  if (kept.size > 100) kept.delete(kept.keys().next().value);
  return answer;
}

async function ask(url, signal, tries) {
  let response;
  try {
    response = await fetch(url, { signal, headers: { Accept: 'application/json' } });
  } catch (fault) {
    if (fault.name === 'AbortError') throw fault;
    throw new Problem('No connection.', 'The server does not answer; it may be starting.', 0);
  }
  if (response.status === 503 && tries > 1) {
    const seconds = Number(response.headers.get('Retry-After')) || 1;
    await new Promise((done) => { setTimeout(done, seconds * 1000); });
    signal?.throwIfAborted();
    return ask(url, signal, tries - 1);
  }
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new Problem(`${problem.title ?? response.statusText}.`, problem.detail ?? '', response.status);
}
