// The content security policy forbids code made at run time. Schemas are made while modules load, in an order that the
// bundler chooses, so the mode is set before any of them.
globalThis.__zod_globalConfig = { jitless: true };

// Before the first paint, so that a dark or high-contrast page does not flash light.
(() => {
  var root = document.documentElement;
  function read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }
  var scheme = read('nh-scheme');
  var dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  var contrast = read('nh-contrast') || (matchMedia('(prefers-contrast: more)').matches ? 'more' : 'normal');
  root.setAttribute('data-contrast', contrast);
  root.setAttribute('data-density', read('nh-density') || 'regular');
})();
