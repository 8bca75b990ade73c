import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckResult, checkResult } from '../finding.ts';
import { listFiles } from '../source-tree/files.ts';
import type { SourceFile } from '../source-tree/source-file.ts';
import { checkDocstrings } from './docstrings.ts';
import { checkChangeNotes, checkLinks, checkMachineWords, checkReadme } from './pages.ts';
import { checkDecisions, checkGlossary, checkSources, type TextFile } from './registers.ts';

/** Everything that is written about the code: registers, records, links, notes and docstrings. */
export function checkDocs(root: string, sources: readonly SourceFile[]): CheckResult {
  const read = (path: string): TextFile => ({ path, text: readFileSync(join(root, path), 'utf8') });
  const pages = listFiles(root, ['.md']).map(read);
  const sql = listFiles(root, ['.sql']).map(read);
  const code = [...sources, ...sql];
  const product = code.filter((file) => !file.path.startsWith('tools/'));
  return checkResult({
    findings: [
      ...checkReadme(textOf(pages, 'README.md'), textOf(sources, 'apps/server/src/config.ts')),
      ...checkGlossary(root, product),
      ...checkSources(root, [...product, ...pages]),
      ...checkDecisions(
        pages.map((page) => page.path),
        [...product, ...pages],
      ),
      ...checkLinks(root, pages),
      ...checkChangeNotes(pages),
      ...checkMachineWords([...product, ...pages]),
      ...checkDocstrings(sources),
    ],
    facts: [`${pages.length} pages`],
  });
}

function textOf(files: readonly TextFile[], path: string): string | undefined {
  return files.find((file) => file.path === path)?.text;
}
