/** A file of the build, as far as following its imports needs it. */
interface BuiltFile {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
}

/**
 * Files of modules with everything they import, less what the page starts with anyway, in the order of need.
 * @param bundle  files of the build by name
 * @param modules  ends of the paths of the modules
 */
export function openedFirst(bundle: Readonly<Record<string, BuiltFile>>, modules: readonly string[]): string[] {
  const files = Object.values(bundle);
  const follow = (file: BuiltFile | undefined, seen: Set<string>): void => {
    if (!file || seen.has(file.fileName)) return;
    seen.add(file.fileName);
    for (const name of file.imports ?? []) follow(bundle[name], seen);
  };
  const started = new Set<string>();
  for (const file of files.filter((one) => one.isEntry)) follow(file, started);
  const wanted = new Set(started);
  for (const end of modules) {
    const file = files.find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(end));
    if (!file) throw new Error(`no file of its own in the build: ${end}`);
    follow(file, wanted);
  }
  return [...wanted].filter((name) => !started.has(name)).map((name) => `/${name}`);
}
