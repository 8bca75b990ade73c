import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckResult, checkResult, type Finding } from '../finding.ts';
import { readManifest } from '../source-tree/workspaces.ts';
import { parseLicence, refusedIds } from './spdx.ts';

/** Licences under which parts of an Apache-2.0 product may be, without a duty beyond naming them. */
const permissive: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
]);

interface Exception {
  readonly packages: RegExp;
  readonly licence: string;
  readonly reason: string;
}

/** Packages with a licence that asks more, and why they may be used all the same. */
const exceptions: readonly Exception[] = [
  {
    packages: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    reason: 'libvips is a shared library of its own, loaded unchanged and replaceable',
  },
];

/** Names that older manifests use for an SPDX id. */
const otherNames: Readonly<Record<string, string>> = {
  'MIT/X11': 'MIT',
  'Apache 2.0': 'Apache-2.0',
  BSD: 'BSD-3-Clause',
};

interface LockedPackage {
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly license?: string;
}

/** Name and licence of one package of the production tree. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
}

/** The packages that the lockfile installs for production and that are present on this machine. */
export function productionPackages(root: string): InstalledPackage[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  return Object.entries(lock.packages).flatMap(([path, locked]) => {
    const installed = path.includes('node_modules/') && !locked.dev && !locked.link;
    if (!installed || !existsSync(join(root, path, 'package.json'))) return [];
    const manifest = readManifest(join(root, path)) as { name?: string; version?: string; license?: unknown };
    const name = manifest.name ?? path;
    return [{ name, version: manifest.version ?? '', licence: licenceText(manifest) ?? locked.license }];
  });
}

function licenceText(manifest: object): string | undefined {
  const { license, licenses } = manifest as { license?: unknown; licenses?: unknown };
  const named = (value: unknown): string | undefined => {
    if (typeof value === 'string') return value;
    return typeof value === 'object' && value !== null && 'type' in value ? String(value.type) : undefined;
  };
  if (Array.isArray(licenses)) return licenses.map(named).join(' OR ');
  return named(license);
}

/** Every package that is shipped has a licence that an Apache-2.0 product may contain. */
export function checkLicences(packages: readonly InstalledPackage[]): CheckResult {
  const findings: Finding[] = [];
  const excepted = new Map<string, number>();
  for (const { name, version, licence } of packages) {
    const add = (message: string) => findings.push({ rule: 'licence', file: `${name}@${version}`, message });
    const expression = licence === undefined ? undefined : parseLicence(otherNames[licence] ?? licence);
    if (!expression) {
      add(licence === undefined ? 'names no licence' : `not a licence expression: ${licence}`);
      continue;
    }
    const exception = exceptions.find((each) => each.packages.test(name));
    const refused = refusedIds(expression, (id) => permissive.has(id) || id === exception?.licence);
    if (refused.length > 0) add(`${refused.join(', ')} is not on the list`);
    else if (exception && refusedIds(expression, (id) => permissive.has(id)).length > 0) {
      const note = `${exception.licence}: ${exception.reason}`;
      excepted.set(note, (excepted.get(note) ?? 0) + 1);
    }
  }
  if (packages.length === 0)
    findings.push({ rule: 'licence', file: 'package-lock.json', message: 'no package was read' });
  return checkResult({
    findings,
    facts: [
      `${packages.length} packages are shipped`,
      ...[...excepted].map(([note, count]) => `${count} under ${note}`),
    ],
  });
}
