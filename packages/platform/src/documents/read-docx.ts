import { cleanText } from '@nanghang/domain/kernel';
import type { PlanSource } from '@nanghang/domain/plan-documents';
import { unzipParts } from '../spreadsheet/unzip.ts';
import { DocumentError } from './document-problem.ts';
import { addBlocks } from './docx-body.ts';
import { createNumbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import { paragraphText } from './docx-text.ts';
import { createSourceWriter, type SourceWriter } from './source-writer.ts';
import { allBelow, treeSink, type XmlElement } from './xml-tree.ts';

const unpackedLimit = 120_000_000;

/** What an accepted document no longer has, and the older of two forms of the same drawing. */
const leftOut = new Set([
  'moveFrom',
  'Fallback',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'sectPrChange',
  'instrText',
  'delText',
]);

const wanted = /^word\/(?:document|numbering|styles|footnotes|endnotes|header\d*|footer\d*)\.xml$/;

function readParts(bytes: Uint8Array): Map<string, XmlElement> {
  const parts = new Map<string, XmlElement>();
  unzipParts(bytes, unpackedLimit, (name) => {
    const path = name.replace(/^\//, '').toLowerCase();
    if (!wanted.test(path)) return undefined;
    return treeSink(leftOut, (root) => {
      parts.set(path, root);
    });
  });
  return parts;
}

function textBelow(element: XmlElement): string {
  const paragraphs = allBelow(element, 'p').map((paragraph) => {
    const { text, boxes } = paragraphText(paragraph, { bold: false, capitals: false });
    return [text, ...boxes.map(textBelow)].join(' ');
  });
  return cleanText(paragraphs.join(' '));
}

function readNotes(parts: ReadonlyMap<string, XmlElement>): Map<string, string> {
  const notes = new Map<string, string>();
  for (const kind of ['footnote', 'endnote']) {
    const root = parts.get(`word/${kind}s.xml`);
    for (const note of root ? allBelow(root, kind) : []) {
      if (note.attributes['type'] === undefined) notes.set(`${kind} ${note.attributes['id'] ?? ''}`, textBelow(note));
    }
  }
  return notes;
}

function addPageEdges(parts: ReadonlyMap<string, XmlElement>, writer: SourceWriter): void {
  for (const [path, root] of parts) {
    const edge = /^word\/(header|footer)/.exec(path)?.[1];
    if (edge !== 'header' && edge !== 'footer') continue;
    for (const paragraph of allBelow(root, 'p')) {
      const { text, boxes } = paragraphText(paragraph, { bold: false, capitals: false });
      for (const line of [text, ...boxes.map(textBelow)].map(cleanText)) {
        if (line !== '' && !/^\d+$/.test(line)) writer.add({ kind: 'pageEdge', edge, text: line });
      }
    }
  }
}

/**
 * Reads a Word document: numbers of lists computed, merged cells resolved, tracked changes taken as accepted.
 * Source: ECMA-376 part 1, section 17.
 * @throws DocumentError DOCUMENT_DAMAGED, DOCUMENT_TOO_BIG, FILE_EMPTY
 * @throws WorkbookError of the archive
 */
export function readDocx(bytes: Uint8Array): PlanSource {
  const parts = readParts(bytes);
  const document = parts.get('word/document.xml');
  const body = document && allBelow(document, 'body')[0];
  if (!body) throw new DocumentError('DOCUMENT_DAMAGED');
  const writer = createSourceWriter();
  addBlocks(body, {
    writer,
    numbering: createNumbering(parts.get('word/numbering.xml')),
    styleOf: readStyles(parts.get('word/styles.xml')),
    notes: readNotes(parts),
  });
  addPageEdges(parts, writer);
  const source = writer.finish();
  if (source.blocks.length === 0) throw new DocumentError('FILE_EMPTY');
  return source;
}
