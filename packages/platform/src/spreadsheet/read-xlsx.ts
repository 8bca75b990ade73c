import { type PartSink, unzipParts } from './unzip.ts';
import {
  type Cell,
  type MergedRange,
  type Sheet,
  standardLimits,
  WorkbookError,
  type WorkbookLimits,
} from './workbook.ts';
import { xmlSink } from './xml-sink.ts';

interface RawCell {
  readonly kind: 'shared' | 'text' | 'number' | 'boolean';
  readonly value: string;
  readonly style: number;
}

interface RawSheet {
  readonly rows: (RawCell | undefined)[][];
  readonly merges: MergedRange[];
}

/** Column and row of a reference such as `AB12`, 0-based. */
function placeOf(reference: string): { column: number; row: number } | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(match[2]) - 1 };
}

function sharedStringsSink(strings: string[]): PartSink {
  let current = '';
  let inText = false;
  let phonetic = 0;
  return xmlSink({
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic += 1;
      if (name === 't') inText = phonetic === 0;
    },
    close: (name) => {
      if (name === 'si') strings.push(current);
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText) current += text;
    },
  });
}

/** Number formats by style: which styles show a day, which a percentage. */
interface Styles {
  readonly formats: Map<number, string>;
  readonly styleFormats: number[];
}

function stylesSink(styles: Styles): PartSink {
  let inCellFormats = false;
  return xmlSink({
    open: (name, attributes) => {
      if (name === 'numFmt') styles.formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) styles.styleFormats.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
}

function sheetSink(sheet: RawSheet, count: () => void): PartSink {
  let row = -1;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let reading = false;
  return xmlSink({
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes['r'] ? Number(attributes['r']) - 1 : row + 1;
        column = -1;
      } else if (name === 'c') {
        const place = placeOf(attributes['r'] ?? '');
        column = place?.column ?? column + 1;
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        value = '';
      } else if (name === 'v' || (name === 't' && type === 'inlineStr')) reading = true;
      else if (name === 'mergeCell') {
        const [from, to] = (attributes['ref'] ?? '').split(':').map(placeOf);
        if (from && to) sheet.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = false;
      if (name !== 'c' || value === '' || row < 0 || row > 1_048_575 || column > 16_383) return;
      count();
      const kind = type === 's' ? 'shared' : type === 'b' ? 'boolean' : type === 'n' ? 'number' : 'text';
      sheet.rows[row] ??= [];
      (sheet.rows[row] as (RawCell | undefined)[])[column] = { kind, value, style };
    },
    text: (text) => {
      if (reading) value += text;
    },
  });
}

const dayFormats = new Set([14, 15, 16, 17, 22]);

function isDayFormat(format: number, styles: Styles): boolean {
  if (dayFormats.has(format)) return true;
  const code = (styles.formats.get(format) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[dy]/i.test(code) && /m/i.test(code);
}

function showNumber(raw: RawCell, styles: Styles): Cell {
  const number = Number(raw.value);
  if (!Number.isFinite(number)) return { text: raw.value };
  const format = styles.styleFormats[raw.style] ?? 0;
  if (isDayFormat(format, styles) && number > 0 && number < 2_958_466) {
    const day = new Date(Math.round((number - 25_569) * 86_400_000)).toISOString().slice(0, 10);
    return { text: `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}` };
  }
  const percent = format === 9 || format === 10 || (styles.formats.get(format) ?? '').includes('%');
  if (percent) {
    const scaled = Number((number * 100).toPrecision(15));
    return { text: `${scaled}%`, number: scaled };
  }
  const exact = Number(number.toPrecision(15));
  return { text: String(exact), number: exact };
}

function resolve(raw: RawCell, strings: readonly string[], styles: Styles): Cell {
  if (raw.kind === 'shared') return { text: strings[Number(raw.value)] ?? '' };
  if (raw.kind === 'number') return showNumber(raw, styles);
  if (raw.kind === 'boolean') return { text: raw.value === '1' ? 'TRUE' : 'FALSE' };
  return { text: raw.value };
}

interface Parts {
  readonly strings: string[];
  readonly styles: Styles;
  readonly sheets: Map<string, RawSheet>;
  readonly order: { name: string; relation: string }[];
  readonly targets: Map<string, string>;
}

function sinkFor(name: string, parts: Parts, count: () => void): PartSink | undefined {
  const path = name.replace(/^\//, '').toLowerCase();
  if (path.endsWith('vbaproject.bin')) throw new WorkbookError('MACRO_WORKBOOK');
  if (path === 'xl/sharedstrings.xml') return sharedStringsSink(parts.strings);
  if (path === 'xl/styles.xml') return stylesSink(parts.styles);
  if (path === 'xl/workbook.xml') {
    return xmlSink({
      open: (tag, attributes) => {
        if (tag === 'sheet') parts.order.push({ name: attributes['name'] ?? '', relation: attributes['r:id'] ?? '' });
      },
    });
  }
  if (path === 'xl/_rels/workbook.xml.rels') {
    return xmlSink({
      open: (tag, attributes) => {
        if (tag === 'Relationship') parts.targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
      },
    });
  }
  if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) {
    const sheet: RawSheet = { rows: [], merges: [] };
    parts.sheets.set(path, sheet);
    return sheetSink(sheet, count);
  }
  return undefined;
}

/**
 * Reads an XLSX workbook: values as shown, numbers beside them, merged ranges; formulas by their stored result.
 * @throws WorkbookError for everything that is not a plain, moderate workbook
 */
export function readXlsx(bytes: Uint8Array, limits: WorkbookLimits = standardLimits): readonly Sheet[] {
  const parts: Parts = {
    strings: [],
    styles: { formats: new Map(), styleFormats: [] },
    sheets: new Map(),
    order: [],
    targets: new Map(),
  };
  let cells = 0;
  unzipParts(bytes, limits.unpackedBytes, (name) =>
    sinkFor(name, parts, () => {
      cells += 1;
      if (cells > limits.cells) throw new WorkbookError('WORKBOOK_TOO_BIG');
    }),
  );
  if (parts.order.length === 0) throw new WorkbookError('NOT_A_WORKBOOK');
  const sheets = parts.order.flatMap(({ name, relation }) => {
    const target = (parts.targets.get(relation) ?? '').replace(/^\/?(xl\/)?/, '').toLowerCase();
    const raw = parts.sheets.get(`xl/${target}`);
    if (!raw) return [];
    const rows = Array.from(raw.rows, (row) =>
      Array.from(row ?? [], (cell) => cell && resolve(cell, parts.strings, parts.styles)),
    );
    return [{ name, rows, merges: raw.merges }];
  });
  if (!sheets.some((sheet) => sheet.rows.some((row) => row.some((cell) => cell && cell.text.trim() !== '')))) {
    throw new WorkbookError('EMPTY_WORKBOOK');
  }
  return sheets;
}
