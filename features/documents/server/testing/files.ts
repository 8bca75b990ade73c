import { crc32, deflateRawSync } from 'node:zlib';

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

function fieldsOf(name: Buffer, content: Buffer, packed: Buffer): [number, 2 | 4][] {
  const [stored, deflated] = [0, 8];
  return [
    [0, 2],
    [packed === content ? stored : deflated, 2],
    [0, 2],
    [0, 2],
    [crc32(content), 4],
    [packed.length, 4],
    [content.length, 4],
    [name.length, 2],
    [0, 2],
  ];
}

/** A ZIP archive; contents given as bytes are compressed, texts are not. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of Object.entries(files)) {
    const [label, content] = [Buffer.from(name), Buffer.from(given)];
    const packed = typeof given === 'string' ? content : deflateRawSync(content, { level: 1 });
    const common = fieldsOf(label, content, packed);
    const local = Buffer.concat([header(0x04034b50, [[20, 2], ...common]), label, packed]);
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

/** A workbook with more cells than are read: one row over and over. */
export function endlessWorkbook(): Buffer {
  const row = `<row>${'<c t="n"><v>1</v></c>'.repeat(2000)}</row>`;
  return zipOf({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row.repeat(1001)}</sheetData></worksheet>`,
  });
}

/** A Word file that unpacks to a thousand times its size. */
export function bombedDocx(): Buffer {
  return zipOf({ 'word/document.xml': Buffer.alloc(200_000_000, 0x20) });
}

/** A Word file whose archive breaks off in the middle. */
export function brokenDocx(text: string): Buffer {
  const whole = docxOf(text);
  return whole.subarray(0, Math.floor(whole.length / 2));
}
