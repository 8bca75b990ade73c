import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Name of the file in which the web build tells what its pages start with; it lies beside `index.html`. */
export const pageStartsFile = 'page-starts.json';

const pageStart = z.object({
  /** Path as the router has it: `/tasks/$task`. */
  path: z.string(),
  scripts: z.array(z.string()),
  styles: z.array(z.string()),
  /** GET routes of the API that the page asks first; only where the address has no query. */
  data: z.array(z.string()),
});
export type PageStart = z.output<typeof pageStart>;

/**
 * What signed-in pages start with: the route that tells who is signed in, and what single pages need beside the code of
 * every page. Source: ADR-0065.
 */
export const pageStarts = z.object({
  session: z.string(),
  pages: z.array(pageStart),
});
export type PageStarts = z.output<typeof pageStarts>;

/** The page of the web build in two parts, between which first answers are written. */
export interface WebBuild {
  readonly head: string;
  readonly body: string;
  readonly end: string;
  /** Hashes of the scripts within the page, as a content security policy names them. */
  readonly scriptHashes: readonly string[];
  readonly starts: PageStarts | undefined;
}

function cutAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/**
 * The built web application as far as a page is made of it; read once.
 * @param folder holds `index.html`, and what its pages start with where the build tells it
 * @throws where there is no build, or where it tells the starts in another form
 */
export function readWebBuild(folder: string): WebBuild {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) throw new Error(`no web build in ${folder}: run npm run build`);
  const html = readFileSync(page, 'utf8');
  const told = join(folder, pageStartsFile);
  const [head, rest] = cutAt(html, '</head>');
  const [body, end] = cutAt(rest, '</body>');
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
  return {
    ...{ head, body, end },
    scriptHashes: scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`),
    starts: existsSync(told) ? pageStarts.parse(JSON.parse(readFileSync(told, 'utf8'))) : undefined,
  };
}

/**
 * The start of the page at a path; undefined where none is told.
 * @example findPageStart([{ path: '/tasks/$task', scripts: [], styles: [], data: [] }], '/tasks/7')?.path // '/tasks/$task'
 */
export function findPageStart(pages: readonly PageStart[], path: string): PageStart | undefined {
  const asked = path.split('/');
  return pages.find((page) => {
    const parts = page.path.split('/');
    return parts.length === asked.length && parts.every((part, at) => part.startsWith('$') || part === asked[at]);
  });
}
