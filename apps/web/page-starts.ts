/** A file of the build, as far as following its imports needs it. */
interface BuiltFile {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
  readonly code?: string;
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/** A page that people open straight, and what it asks the server first. */
export interface FirstPage {
  readonly path: string;
  /** End of the path of its module. */
  readonly module: string;
  readonly data: readonly string[];
  /** Most kilobytes (of 1,000 bytes, gzip) of scripts that may come before it stands. */
  readonly mostKilobytes: number;
}

/** The answer by which every page learns who is signed in. */
const session = '/api/v1/session';

/**
 * Pages that people open straight from a link, a bookmark or their phone; others start with what is common alone. Only what
 * a page always asks first stands here.
 */
export const firstPages: readonly FirstPage[] = [
  { path: '/', module: 'indices/web/pages/overview.page.tsx', data: [], mostKilobytes: 215 },
  {
    path: '/my-work',
    module: 'duties/web/pages/my-work.page.tsx',
    data: ['/api/v1/my-work?whose=unit'],
    mostKilobytes: 160,
  },
  { path: '/acceptance', module: 'duties/web/pages/inbox.page.tsx', data: [], mostKilobytes: 255 },
  { path: '/execution', module: 'duties/web/pages/execution.page.tsx', data: [], mostKilobytes: 220 },
  { path: '/tasks', module: 'duties/web/pages/task-list.page.tsx', data: [], mostKilobytes: 345 },
  { path: '/tasks/$task', module: 'duties/web/pages/task.page.tsx', data: [], mostKilobytes: 340 },
];

function reach(bundle: Readonly<Record<string, BuiltFile>>, file: BuiltFile | undefined, seen: Set<string>): void {
  if (!file || seen.has(file.fileName)) return;
  seen.add(file.fileName);
  for (const name of file.imports ?? []) reach(bundle, bundle[name], seen);
}

/**
 * What pages start with beside the code of every page, for the server to tell the browser in its first answer: files
 * of a page with everything they import, less what is loaded anyway, in the order of need.
 * @param bundle  files of the build by name
 * @throws where a page has no file of its own in the build
 */
export function pageStartsOf(
  bundle: Readonly<Record<string, BuiltFile>>,
  pages: readonly FirstPage[] = firstPages,
): { session: string; pages: { path: string; scripts: string[]; styles: string[]; data: readonly string[] }[] } {
  const files = Object.values(bundle);
  const started = new Set<string>();
  for (const file of files.filter((one) => one.isEntry)) reach(bundle, file, started);
  return {
    session,
    pages: pages.map(({ path, module, data }) => {
      const own = files.find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(module));
      if (!own) throw new Error(`no file of its own in the build: ${module}`);
      const seen = new Set(started);
      reach(bundle, own, seen);
      const scripts = [...seen].filter((name) => !started.has(name));
      const styles = new Set(scripts.flatMap((name) => [...(bundle[name]?.viteMetadata?.importedCss ?? [])]));
      return { path, scripts: scripts.map((name) => `/${name}`), styles: [...styles].map((name) => `/${name}`), data };
    }),
  };
}

async function packedSize(code: string): Promise<number> {
  const packed = new Blob([code]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(packed).arrayBuffer()).byteLength;
}

/**
 * Holds what comes before each page stands to its budget.
 * @throws naming every page that is beyond, with its size
 */
export async function holdToBudget(
  bundle: Readonly<Record<string, BuiltFile>>,
  pages: readonly FirstPage[] = firstPages,
): Promise<void> {
  const started = new Set<string>();
  for (const file of Object.values(bundle).filter((one) => one.isEntry)) reach(bundle, file, started);
  const named = pageStartsOf(bundle, pages).pages.map(({ scripts }) => scripts.map((name) => name.slice(1)));
  const files = [...new Set([...started, ...named.flat()])];
  const sizes = await Promise.all(files.map((name) => packedSize(bundle[name]?.code ?? '')));
  const sizeOf = new Map(files.map((name, at) => [name, sizes[at] ?? 0]));
  const beyond = pages.flatMap(({ path, mostKilobytes }, at) => {
    const own = [...started, ...(named[at] ?? [])];
    const kilobytes = own.reduce((sum, name) => sum + (sizeOf.get(name) ?? 0), 0) / 1000;
    return kilobytes > mostKilobytes
      ? [`${path}: ${kilobytes.toFixed(1)} kB of scripts, at most ${mostKilobytes} kB`]
      : [];
  });
  if (beyond.length > 0) throw new Error(`pages that start with too much:\n${beyond.join('\n')}`);
}
