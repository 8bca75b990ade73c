import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const knownPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const packages = ['chromium', 'fonts-noto-core'];

/** The Chromium of this machine: the one that CHROMIUM_PATH names, else one in a usual place. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  return knownPlaces.find((place) => existsSync(place));
}

/** Chrome's own walls need an ordinary user; root drives it without them. */
export const chromiumArguments: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Finds Chromium, or installs it where this user may. Undefined when there is none. */
export function ensureChromium(): string | undefined {
  const found = findChromium();
  if (found || process.getuid?.() !== 0 || !runs('apt-get', ['--version'])) return found;
  process.stderr.write('Installing Chromium for the journeys ...\n');
  runs('apt-get', ['update', '-qq']);
  runs('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  return findChromium();
}

function runs(program: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** What a person runs to get what the journeys need. */
export const chromiumAdvice = `the journeys need Chromium: run "sudo apt-get install -y ${packages.join(' ')}", or set CHROMIUM_PATH to a Chrome or Chromium`;
