import { isTestFile } from '../source-tree/source-file.ts';

/** A kind of place in the tree; walls stand between zones. */
export type Zone =
  | 'domain'
  | 'contract-kit'
  | 'platform'
  | 'ui'
  | 'testkit'
  | 'feature-contract'
  | 'feature-server'
  | 'feature-web'
  | 'app-server'
  | 'app-web'
  | 'app-cli'
  | 'e2e'
  | 'tools'
  | 'root';

/** Where a file stands: its zone, the folder that owns it, and whether only tests run it. */
export interface Place {
  readonly zone: Zone;
  /** `packages/domain`, `features/units`, `apps/web`, `e2e`, `tools` or `` for the root. */
  readonly owner: string;
  readonly test: boolean;
}

const packageZones: Readonly<Record<string, Zone>> = {
  'packages/domain': 'domain',
  'packages/contract': 'contract-kit',
  'packages/platform': 'platform',
  'packages/ui': 'ui',
  'packages/testkit': 'testkit',
  'apps/server': 'app-server',
  'apps/web': 'app-web',
  'apps/cli': 'app-cli',
};

const featureZones: Readonly<Record<string, Zone>> = {
  contract: 'feature-contract',
  server: 'feature-server',
  web: 'feature-web',
};

/** The place of a file, or undefined where no code may stand (such as beside a feature's three folders). */
export function placeOf(path: string): Place | undefined {
  const [first = '', second = '', third = ''] = path.split('/');
  const test = isTestFile(path);
  if (!path.includes('/')) return { zone: 'root', owner: '', test };
  if (first === 'e2e' || first === 'tools') return { zone: first, owner: first, test };
  const owner = `${first}/${second}`;
  const zone = first === 'features' ? featureZones[third] : packageZones[owner];
  return zone && { zone, owner, test };
}

/**
 * Who may import whom, beside the own folder. Tests may also import the testkit, which runs the server as its
 * composition root puts it together, as the command line does; nobody else imports an app.
 */
const allowedImports: Readonly<Record<Zone, readonly Zone[]>> = {
  domain: [],
  'contract-kit': ['domain'],
  platform: ['domain', 'contract-kit'],
  ui: ['domain', 'contract-kit'],
  testkit: ['domain', 'contract-kit', 'feature-contract', 'platform', 'app-server'],
  'feature-contract': ['domain', 'contract-kit', 'feature-contract'],
  'feature-server': ['domain', 'contract-kit', 'feature-contract', 'platform'],
  'feature-web': ['domain', 'contract-kit', 'feature-contract', 'ui'],
  'app-server': ['domain', 'contract-kit', 'feature-contract', 'feature-server', 'platform'],
  'app-web': ['domain', 'contract-kit', 'feature-contract', 'feature-web', 'ui'],
  'app-cli': ['domain', 'contract-kit', 'feature-contract', 'feature-server', 'platform', 'app-server'],
  e2e: ['domain', 'contract-kit', 'feature-contract', 'platform', 'testkit', 'tools'],
  tools: ['domain', 'contract-kit', 'platform', 'testkit'],
  root: ['tools'],
};

/** True when a file at `from` may import one at `to`. */
export function mayImport(from: Place, to: Place): boolean {
  if (from.zone === to.zone && from.owner === to.owner) return true;
  if (from.test && to.zone === 'testkit') return true;
  return allowedImports[from.zone].includes(to.zone);
}

/** Zones whose code also runs in a browser: no Node modules, no server packages. */
export const browserZones: ReadonlySet<Zone> = new Set([
  'domain',
  'contract-kit',
  'feature-contract',
  'ui',
  'feature-web',
  'app-web',
]);

/** Zones whose code runs in the server process: no browser packages. */
export const serverZones: ReadonlySet<Zone> = new Set(['platform', 'feature-server', 'app-server', 'app-cli']);
