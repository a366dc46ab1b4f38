// A stream of the API: server-sent events, read by fetch, as an EventSource does not tell of the server's signs of life.

/** The server gives a sign of life every ten seconds. */
const SILENT_MS = 30_000;
const AGAIN_MS = 5_000;

/**
 * Follows a stream until the signal is aborted, and after a break goes on from the last id. While nobody sees the page it is
 * closed, as a browser has few connections to one server for all its tabs. Calls: state(name, text) with how it is,
 * begun() once what is new is read from then on, and event(event) with {type, data}.
 */
export async function follow(path, signal, calls) {
  let last = '';
  calls.state('waiting', 'Connecting');
  while (!signal.aborted) {
    if (document.hidden) {
      await seen();
      // Whoever comes back is shown the latest anyway.
      last = '';
      continue;
    }
    try {
      for await (const event of read(path, last, signal, calls)) {
        last = event.id ?? last;
        if (event.data !== null) calls.event(event);
      }
    } catch {
      // Broken off: it is asked again, as when it has ended.
    }
    calls.state('waiting', 'Reconnecting');
    if (!document.hidden) await pause();
  }
}

/** The events of one connection, until it ends, is silent for too long, or nobody sees the page any more. */
async function* read(path, last, signal, calls) {
  const over = new AbortController();
  const end = () => over.abort();
  let silence = setTimeout(end, SILENT_MS);
  document.addEventListener('visibilitychange', end, { signal: over.signal });
  try {
    const headers = { Accept: 'text/event-stream', ...(last === '' ? {} : { 'Last-Event-ID': last }) };
    const response = await fetch(path, { headers, cache: 'no-store', signal: AbortSignal.any([signal, over.signal]) });
    if (!response.ok) return;
    calls.state('open', 'Live');
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    let isBegun = false;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(silence);
      silence = setTimeout(end, SILENT_MS);
      const events = (rest + value).split('\n\n');
      rest = events.pop();
      if (!isBegun && events.length > 0) calls.begun();
      isBegun ||= events.length > 0;
      yield* events.map(parsed);
    }
  } finally {
    clearTimeout(silence);
    end();
  }
}

/** An event as the server writes it: lines of a name and a value. Without data it only moves the last id on. */
function parsed(text) {
  const event = { id: null, type: 'message', data: null };
  for (const line of text.split('\n')) {
    const value = line.slice(line.indexOf(': ') + 2);
    if (line.startsWith('id: ')) event.id = value;
    else if (line.startsWith('event: ')) event.type = value;
    else if (line.startsWith('data: ')) event.data = event.data === null ? value : `${event.data}\n${value}`;
  }
  return event;
}

const pause = () => new Promise((done) => { setTimeout(done, AGAIN_MS); });

const seen = () => new Promise((done) => { document.addEventListener('visibilitychange', done, { once: true }); });
