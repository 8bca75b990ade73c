import type { DocumentPart } from './document-parts.ts';
import { indexOfTitle } from './indices.ts';
import type { OutlineNode } from './outline.ts';
import type { Column } from './table-columns.ts';
import { type ReadTable, readTable } from './table-reading.ts';
import { type TableSection, titledSection } from './table-sections.ts';

/** A table with the index that the text around it is about. */
export interface PlacedTable {
  readonly table: ReadTable;
  readonly index: string | null;
  /** Year that its caption or section names, null when it names none. */
  readonly year: number | null;
}

/**
 * Tables of a part in order; one without a heading takes over the columns of the one before, and its section is the
 * heading it stands under.
 */
export function tablesOf(root: OutlineNode, part: DocumentPart): PlacedTable[] {
  const placed: PlacedTable[] = [];
  let columns: readonly Column[] | null = null;
  const visit = (node: OutlineNode, outer: TableSection | null): void => {
    let inner =
      node.table === null && node.marker !== null ? titledSection(node.marker.label, node.text, outer) : outer;
    if (node.table) {
      const table = readTable(node.table, columns, outer);
      const caption = node.table.title ?? outer?.title ?? part.title;
      placed.push({
        table,
        index: indexOfTitle(node.table.title ?? '') ?? outer?.index ?? null,
        year: yearOf(caption) ?? yearOf(part.title),
      });
      columns = table.columns;
    }
    for (const child of node.children) {
      const introduces =
        child.marker === null && child.table === null && child.children.length === 0 && child.text !== '';
      visit(child, inner);
      const index = introduces ? indexOfTitle(child.text) : null;
      if (index && inner && inner.index === null) inner = { ...inner, index };
    }
  };
  const title = part.kind === 'main' || part.title === '' ? null : titledSection(null, part.title, null);
  visit(root, title);
  return placed;
}

function yearOf(title: string): number | null {
  const years = [...title.matchAll(/(?:19|20)\d{2}/g)].map((match) => Number(match[0]));
  return years.length === 1 ? (years[0] ?? null) : null;
}
