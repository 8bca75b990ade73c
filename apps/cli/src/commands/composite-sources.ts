import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type CompositePlan, type CompositeSources, compositeFiles, planComposite } from '@nanghang/domain/composite';
import type { Issue } from '@nanghang/domain/kernel';
import { type CliContext, UsageError } from '../command.ts';

/** A checked spec with the sources it was read from. */
export interface LoadedPlan {
  readonly plan: CompositePlan;
  readonly sources: CompositeSources;
}

/** Prints the issues as one JSON object, messages in the language of the call. */
export function printIssues(context: CliContext, issues: readonly Issue[]): void {
  context.print({
    issues: issues.map(({ code, severity, path, message }) => ({
      code,
      severity,
      path,
      message: message[context.lang],
    })),
  });
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function readTexts(folder: string, names: readonly string[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const name of names) {
    const bytes = await readFile(resolve(folder, name)).catch(() => undefined);
    const text = bytes && decode(bytes);
    if (text !== undefined) texts[name] = text;
  }
  return texts;
}

function parseSpec(text: string | undefined): { spec: unknown } | { issue: Issue } {
  if (text === undefined) {
    const message = { vi: 'SPEC: không phải UTF-8', en: 'SPEC: not UTF-8' };
    return { issue: { code: 'NOT_UTF8', severity: 'error', path: [], message } };
  }
  try {
    return { spec: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = { vi: `SPEC: không phải JSON: ${reason}`, en: `SPEC: not JSON: ${reason}` };
    return { issue: { code: 'NOT_JSON', severity: 'error', path: [], message } };
  }
}

/**
 * Reads SPEC.json (relative to the working folder) and the files it names (relative to SPEC.json) and checks them.
 * Errors are printed as JSON, warnings go to standard error.
 * @returns undefined when there are errors
 * @throws UsageError when SPEC.json cannot be read
 */
export async function loadPlan(context: CliContext, file: string): Promise<LoadedPlan | undefined> {
  const path = resolve(context.cwd, file);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file}: ${error.code ?? error.message}`);
  });
  const parsed = parseSpec(decode(bytes));
  if ('issue' in parsed) {
    printIssues(context, [parsed.issue]);
    return undefined;
  }
  const files = await readTexts(dirname(path), compositeFiles(parsed.spec));
  const sources: CompositeSources = { spec: parsed.spec, files };
  const plan = planComposite(sources);
  if (!plan.ok) {
    printIssues(context, plan.issues);
    return undefined;
  }
  for (const warning of plan.value.warnings) context.say(warning.message[context.lang]);
  return { plan: plan.value, sources };
}

/** The one SPEC.json of the command line. @throws UsageError when there is none or more than one */
export function specArgument(positionals: readonly string[]): string {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('SPEC.json?');
  return file;
}
