// Light or dark: what the system says, until somebody says otherwise; that is kept.
const KEY = 'entente.theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set();

export function isDark() {
  const kept = document.documentElement.dataset.theme;
  return kept ? kept === 'dark' : system.matches;
}

/** A colour of page.css by its name there. */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Calls back whenever the colours change, until the signal is aborted. */
export function onTheme(listener, signal) {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
}

export const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function themeButton(button) {
  const show = () => {
    button.textContent = isDark() ? 'Light' : 'Dark';
    button.setAttribute('aria-label', isDark() ? 'Use light colours' : 'Use dark colours');
    listeners.forEach((listener) => listener());
  };
  button.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Then it holds for this page only.
    }
    show();
  });
  system.addEventListener('change', show);
  show();
}
