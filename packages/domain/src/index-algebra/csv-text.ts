/** One record of a delimited text; `row` is its 1-based line (the head is line 1). */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

function delimiterOf(head: string): string {
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/**
 * Splits comma-, semicolon- or tab-separated text into records (RFC 4180 quoting, byte order mark dropped, blank lines
 * left out). The delimiter is the one that occurs most in the first line.
 * @example parseCsv('a;b\n1;"x;y"') // [{ row: 1, cells: ['a', 'b'] }, { row: 2, cells: ['1', 'x;y'] }]
 */
export function parseCsv(text: string): readonly CsvRecord[] {
  const source = text.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(/^[^\r\n]*/.exec(source)?.[0] ?? '');
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let place = 0;
  const endRecord = () => {
    if (cells.some((cell) => cell.trim() !== '')) records.push({ row: start, cells });
    cells = [];
    start = line;
  };
  while (place < source.length) {
    const { value, next } = readCell(source, place, delimiter);
    cells.push(value);
    line += countNewlines(source, place, next);
    place = next;
    if (source[place] === delimiter) {
      place += 1;
      if (place === source.length) cells.push('');
      continue;
    }
    if (source[place] === '\r' && source[place + 1] === '\n') place += 1;
    place += 1;
    line += 1;
    endRecord();
  }
  if (cells.length > 0) endRecord();
  return records;
}

function countNewlines(source: string, from: number, to: number): number {
  let count = 0;
  for (let place = source.indexOf('\n', from); place >= 0 && place < to; place = source.indexOf('\n', place + 1)) {
    count += 1;
  }
  return count;
}

function readCell(source: string, start: number, delimiter: string): { value: string; next: number } {
  if (source[start] !== '"') {
    let next = start;
    while (next < source.length && source[next] !== delimiter && source[next] !== '\n' && source[next] !== '\r')
      next += 1;
    return { value: source.slice(start, next), next };
  }
  let value = '';
  let place = start + 1;
  while (place < source.length) {
    const quote = source.indexOf('"', place);
    if (quote < 0) return { value: value + source.slice(place), next: source.length };
    value += source.slice(place, quote);
    if (source[quote + 1] !== '"') {
      place = quote + 1;
      break;
    }
    value += '"';
    place = quote + 2;
  }
  const tail = readCell(source, place, delimiter);
  return source[place] === '"' ? { value, next: place } : { value: value + tail.value, next: tail.next };
}
