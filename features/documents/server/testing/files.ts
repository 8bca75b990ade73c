import { crc32 } from 'node:zlib';

function header(signature: number, fields: readonly (readonly [number, 2 | 4])[]): Buffer {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [, size]) => sum + size, 0));
  bytes.writeUInt32LE(signature, 0);
  let at = 4;
  for (const [value, size] of fields) {
    if (size === 2) bytes.writeUInt16LE(value, at);
    else bytes.writeUInt32LE(value, at);
    at += size;
  }
  return bytes;
}

/** A ZIP archive of uncompressed files. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [label, content] = [Buffer.from(name), Buffer.from(text)];
    const common: [number, 2 | 4][] = [
      ...([
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [crc32(content), 4],
      ] as [number, 2 | 4][]),
      ...([
        [content.length, 4],
        [content.length, 4],
        [label.length, 2],
        [0, 2],
      ] as [number, 2 | 4][]),
    ];
    const local = Buffer.concat([header(0x04034b50, [[20, 2], ...common]), label, content]);
    const tail: [number, 2 | 4][] = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ];
    entries.push(Buffer.concat([header(0x02014b50, [[20, 2], [20, 2], ...common, ...tail]), label]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const count = entries.length;
  const end = header(0x06054b50, [
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  ]);
  return Buffer.concat([...parts, directory, end]);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** A Word file with the lines of a text as paragraphs, and its Markdown table as a table. */
export function docxOf(text: string): Buffer {
  const lines = text.split('\n');
  const body: string[] = [];
  let rows: string[] = [];
  const flush = (): void => {
    if (rows.length > 0) body.push(`<w:tbl>${rows.join('')}</w:tbl>`);
    rows = [];
  };
  for (const line of lines) {
    if (!line.startsWith('|')) {
      flush();
      body.push(paragraph(line));
    } else if (!/^[|\-\s]+$/.test(line)) {
      const cells = line.split('|').slice(1, -1);
      rows.push(`<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell.trim())}</w:tc>`).join('')}</w:tr>`);
    }
  }
  flush();
  return zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${word}><w:body>${body.join('')}</w:body></w:document>`,
  });
}

/** The beginning of a compound file, as old Word files and encrypted ones have it. */
export function compoundFile(content: string): Buffer {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from(content, 'utf16le'),
  ]);
}

/** A ZIP archive that is no document. */
export function plainZip(): Buffer {
  return zipOf({ 'ghi-chu.txt': 'không phải văn bản' });
}
