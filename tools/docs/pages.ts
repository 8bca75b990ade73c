import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Finding } from '../finding.ts';
import { headingAnchors, readLinks } from './markdown.ts';
import { lineAt, type TextFile } from './registers.ts';

/** Every relative link of a page leads to a file, and its anchor to a heading there. */
export function checkLinks(root: string, pages: readonly TextFile[]): Finding[] {
  return pages.flatMap((page) =>
    readLinks(page.text).flatMap(({ target, line }) => {
      const message = /^[a-z]+:/.test(target) ? undefined : linkProblem(root, pages, page, target);
      return message === undefined ? [] : [{ rule: 'link', file: page.path, line, message }];
    }),
  );
}

function linkProblem(root: string, pages: readonly TextFile[], page: TextFile, link: string): string | undefined {
  const [rawPath = '', anchor] = link.split('#');
  const path = rawPath === '' ? page.path : posix.join(posix.dirname(page.path), decodeURIComponent(rawPath));
  if (!existsSync(join(root, path))) return `leads nowhere: ${link}`;
  const other = anchor === undefined ? undefined : pages.find((each) => each.path === path);
  if (!other || anchor === undefined || headingAnchors(other.text).has(decodeURIComponent(anchor))) return undefined;
  return `${path} has no heading #${anchor}`;
}

/** A reader of the README sees first how to start and how to test, and finds every setting that the server reads. */
export function checkReadme(text = '', config = ''): Finding[] {
  const finding = (line: number, message: string) => ({ rule: 'readme', file: 'README.md', line, message });
  const commands = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('```'));
  const first = commands.slice(0, 2).map((line) => /^npm \w+/.exec(line)?.[0]);
  const begins = first[0] === 'npm start' && first[1] === 'npm test';
  const settings = [...config.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map((match) => match[1] ?? '');
  const missing = settings.filter((name) => !text.includes(`\`${name}\``));
  return [
    ...(begins ? [] : [finding(1, 'begins with the commands npm start and npm test')]),
    ...missing.map((name) => finding(1, `does not name the setting ${name}`)),
  ];
}

/** A note for the operator has a title and says something. */
export function checkChangeNotes(texts: readonly TextFile[]): Finding[] {
  return texts
    .filter((file) => file.path.startsWith('changes/'))
    .flatMap(({ path, text }) => {
      const findings: Finding[] = [];
      if (!/^changes\/[a-z0-9]+(-[a-z0-9]+)*\.md$/.test(path)) {
        findings.push({ rule: 'change-note', file: path, message: 'the name has the form changes/what-changes.md' });
      }
      const [title = '', ...body] = text.split('\n');
      if (!title.startsWith('# ')) findings.push({ rule: 'change-note', file: path, line: 1, message: 'has no title' });
      if (body.join('').trim().length < 40) {
        findings.push({ rule: 'change-note', file: path, message: 'says what changes, why, and what to do' });
      }
      return findings;
    });
}

const machineWords: readonly { readonly pattern: RegExp; readonly message: string }[] = [
  { pattern: /(?<![\w.])\/work\/\w+/g, message: 'a path of one machine' },
  { pattern: /\.\.\/shared\/\w+/g, message: 'a path outside of the repository' },
];

/** Texts speak of the repository, not of the machine on which somebody wrote them. */
export function checkMachineWords(texts: readonly TextFile[]): Finding[] {
  return texts.flatMap(({ path, text }) =>
    machineWords.flatMap(({ pattern, message }) =>
      [...text.matchAll(pattern)].map((match) => ({
        rule: 'machine-path',
        file: path,
        line: lineAt(text, match.index),
        message: `${message}: ${match[0]}`,
      })),
    ),
  );
}
