// The content security policy forbids code made at run time. Schemas are made while modules load, in an order that the
// bundler chooses, so the mode is set before any of them.
globalThis.__zod_globalConfig = { jitless: true };

// What the opened page needs first travels beside the code it starts with.
(() => {
  let known = false;
  try {
    known = localStorage.getItem('nh-known') === 'yes';
  } catch {
    // Storage is refused: the page asks by itself.
  }
  const told = document.querySelector('meta[name="opened-first"]');
  const own = told ? JSON.parse(told.content)[location.pathname] : undefined;
  if (!known || !own) return;
  const ask = (rel, href) => {
    const link = document.createElement('link');
    link.rel = rel;
    link.href = href;
    if (rel === 'preload') {
      link.as = 'fetch';
      link.crossOrigin = 'anonymous';
    }
    document.head.appendChild(link);
  };
  ask('preload', '/api/v1/session');
  if (location.search === '') ask('preload', own.data);
  for (const file of own.files) ask('modulepreload', file);
})();

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
