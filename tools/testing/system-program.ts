import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program of the machine that tests use. */
export interface SystemProgram {
  /** What needs it, in the advice: `the journeys need Chromium`. */
  readonly need: string;
  /** Setting that names another place of it. */
  readonly variable: string;
  readonly places: readonly string[];
  /** Debian packages that bring it. */
  readonly packages: readonly string[];
}

/** Where the program is: the place that its setting names, else a usual one. */
export function findProgram({ variable, places }: SystemProgram): string | undefined {
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : undefined;
  return places.find((place) => existsSync(place));
}

/** Finds the program, or installs it where this user may. Undefined when there is none. */
export function ensureProgram(program: SystemProgram): string | undefined {
  const found = findProgram(program);
  if (found || process.getuid?.() !== 0 || !runs('apt-get', ['--version'])) return found;
  process.stderr.write(`Installing ${program.packages.join(', ')}: ${program.need} ...\n`);
  runs('apt-get', ['update', '-qq']);
  runs('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...program.packages]);
  return findProgram(program);
}

function runs(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** What a person runs to get the program. */
export function adviceFor({ need, variable, packages }: SystemProgram): string {
  return `${need}: run "sudo apt-get install -y ${packages.join(' ')}", or set ${variable} to where it is`;
}
