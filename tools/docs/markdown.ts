/** One row of a Markdown table. */
export interface TableRow {
  readonly cells: readonly string[];
  /** 1-based line in the text. */
  readonly line: number;
}

/** The first table of a Markdown text. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

/**
 * Reads the first table of a text; undefined when there is none. Cells are trimmed; `\|` is a bar inside a cell.
 */
export function readTable(text: string): Table | undefined {
  const lines = text.split('\n');
  const ruler = lines.findIndex((line) => /^\|(\s*:?-+:?\s*\|)+\s*$/.test(line));
  if (ruler < 1) return undefined;
  const rows: TableRow[] = [];
  for (let index = ruler + 1; index < lines.length && lines[index]?.startsWith('|'); index += 1) {
    rows.push({ cells: cellsOf(lines[index] ?? ''), line: index + 1 });
  }
  return { header: cellsOf(lines[ruler - 1] ?? ''), rows };
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** A link in a Markdown text. */
export interface MarkdownLink {
  readonly target: string;
  readonly line: number;
}

/** Inline links and images of a text, outside code. */
export function readLinks(text: string): MarkdownLink[] {
  const found: MarkdownLink[] = [];
  let fenced = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) continue;
    for (const match of line.replace(/`[^`]*`/g, '``').matchAll(/\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)) {
      found.push({ target: match[1] ?? '', line: index + 1 });
    }
  }
  return found;
}

/** The names that headings of a text can be linked by, as code hosts make them. */
export function headingAnchors(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const match of text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const words = (match[1] ?? '').replace(/[`*_]|\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    anchors.add(words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-'));
  }
  return anchors;
}
