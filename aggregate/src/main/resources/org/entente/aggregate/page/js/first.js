// Before anything is drawn, so that a page that is kept dark does not flash.
try {
  const kept = localStorage.getItem('entente.theme');
  if (kept === 'dark' || kept === 'light') {
    document.documentElement.dataset.theme = kept;
  }
} catch {
  // No storage: the system's colours hold.
}
