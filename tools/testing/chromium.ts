import { findProgram, type SystemProgram } from './system-program.ts';

export const chromium: SystemProgram = {
  need: 'the journeys need Chromium',
  variable: 'CHROMIUM_PATH',
  places: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  packages: ['chromium', 'fonts-noto-core'],
};

/** The Chromium of this machine: the one that CHROMIUM_PATH names, else one in a usual place. */
export function findChromium(): string | undefined {
  return findProgram(chromium);
}

/** Chrome's own walls need an ordinary user; root drives it without them. */
export const chromiumArguments: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
