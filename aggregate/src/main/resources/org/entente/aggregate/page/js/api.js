// The API, as openapi.json describes it. Answers are kept for a moment, so that going back is quick.
const KEPT_MS = 5_000;
const TRIES = 5;
const PATIENCE_MS = 60_000;
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
  const late = AbortSignal.timeout(PATIENCE_MS);
  const ended = signal ? AbortSignal.any([signal, late]) : late;
  let response;
  try {
    response = await fetch(url, { signal: ended, headers: { Accept: 'application/json' } });
  } catch (fault) {
    throw told(fault);
  }
  if (response.status === 503 && tries > 1) {
    const seconds = Number(response.headers.get('Retry-After')) || 1;
    await new Promise((done) => { setTimeout(done, seconds * 1000); });
    signal?.throwIfAborted();
    return ask(url, signal, tries - 1);
  }
  if (response.ok) return response.json().catch((fault) => { throw told(fault); });
  const problem = await response.json().catch(() => ({}));
  throw new Problem(`${problem.title ?? response.statusText}.`, problem.detail ?? '', response.status);
}

/** In words for people, where there are any. */
function told(fault) {
  if (fault.name === 'TimeoutError') return new Problem('No answer.', 'The server takes too long; it may have much to do.', 0);
  if (fault instanceof TypeError) return new Problem('No connection.', 'The server does not answer; it may be starting.', 0);
  return fault;
}
