import { changeImport, decideImport, discardImport, listImport, uploadImport } from './import-drafts.ts';
import { applyImport, correctResult, undoImport } from './import-effects.ts';
import { type ImportDeps, openImported } from './import-files.ts';
import { preview } from './import-preview.ts';

type Rest<Args extends readonly unknown[]> = Args extends readonly [unknown, ...infer Others] ? Others : never;

/** A function with its dependencies given. */
function bound<Args extends readonly [ImportDeps, ...unknown[]], Value>(
  deps: ImportDeps,
  work: (...args: Args) => Value,
): (...args: Rest<Args>) => Value {
  return (...args) => work(...([deps, ...args] as unknown as Args));
}

/** Draft, decisions, effect and undo of an import of results. */
export function createImportsService(deps: ImportDeps) {
  return {
    preview: bound(deps, preview),
    file: bound(deps, openImported),
    upload: bound(deps, uploadImport),
    list: bound(deps, listImport),
    change: bound(deps, changeImport),
    decide: bound(deps, decideImport),
    discard: bound(deps, discardImport),
    apply: bound(deps, applyImport),
    undo: bound(deps, undoImport),
    correct: bound(deps, correctResult),
  };
}

export type ImportsService = ReturnType<typeof createImportsService>;
