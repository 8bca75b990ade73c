import { extractPlan } from '@nanghang/domain/plan-documents';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from './index.ts';
import { pdfOf, shown } from './rendered-pdf.testkit.ts';
import { docxOf, paragraph, piecesOf, run } from './rendered-plan.testkit.ts';

async function problemOf(bytes: Uint8Array, fileName: string | null = null) {
  const read = await readDocument(bytes, fileName);
  return read.ok ? undefined : read.issues[0];
}

async function codeOf(bytes: Uint8Array): Promise<string | undefined> {
  return (await problemOf(bytes))?.code;
}

/** A PDF whose text only a password opens. Source: ISO 32000-1, 7.6.3, standard security handler, revision 2. */
function lockedPdf(): Uint8Array {
  const text = new TextDecoder().decode(pdfOf([shown('Kế hoạch', 60, 50)]));
  const key = 'ab'.repeat(32);
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<0102> <0102>]`;
  return new TextEncoder().encode(text.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`));
}

const sheetParts = {
  'xl/workbook.xml': strToU8(
    '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
};

describe('files that nobody should send', () => {
  it('with a password are refused and say what to do', async () => {
    const archive = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
    archive[6] = (archive[6] ?? 0) | 1;
    for (const bytes of [lockedPdf(), archive]) {
      expect(await problemOf(bytes)).toMatchObject({
        code: 'DOCUMENT_ENCRYPTED',
        message: { vi: expect.stringContaining('Bỏ mật khẩu'), en: expect.stringContaining('Remove it') },
      });
    }
  });

  it('of an old Word are refused with advice, whatever their name says', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    for (const name of ['kế hoạch.doc', 'kế hoạch.docx', null]) {
      expect(await problemOf(old, name)).toMatchObject({
        code: 'LEGACY_DOC',
        message: { vi: expect.stringContaining('.docx'), en: expect.stringContaining('.docx') },
      });
    }
  });

  it('that are too big are refused before they are opened', async () => {
    expect(await codeOf(new Uint8Array(100_000_001))).toBe('DOCUMENT_TOO_BIG');
    expect(await codeOf(pdfOf(Array.from({ length: 501 }, () => '')))).toBe('DOCUMENT_TOO_BIG');
  });

  it('that unpack to far more than they are, or hold millions of cells, are stopped', async () => {
    const bomb = new Uint8Array(25_000_000).fill(0x20);
    expect(await codeOf(zipSync({ ...sheetParts, 'xl/worksheets/sheet1.xml': bomb }, { level: 1 }))).toBe(
      'DOCUMENT_TOO_BIG',
    );
    const row = `<row>${'<c t="n"><v>1</v></c>'.repeat(2000)}</row>`;
    const cells = strToU8(`<worksheet><sheetData>${row.repeat(1001)}</sheetData></worksheet>`);
    const book = zipSync({ ...sheetParts, 'xl/worksheets/sheet1.xml': cells }, { level: 0 });
    expect(await codeOf(book)).toBe('DOCUMENT_TOO_BIG');
  });

  it('without content, of blank paper or of bytes that are no text are refused', async () => {
    expect(await codeOf(new Uint8Array())).toBe('FILE_EMPTY');
    expect(await codeOf(docxOf(''))).toBe('FILE_EMPTY');
    expect(await codeOf(new Uint8Array([0, 1, 2, 3, 255, 254, 0, 7]))).toBe('NOT_TEXT');
  });

  it('with another ending than their content are read, and the difference is told', async () => {
    const read = await readDocument(docxOf(paragraph(run('Kế hoạch'))), 'kế hoạch.PDF');
    expect(read.ok && read.value.lines).toEqual(['Kế hoạch']);
    expect(read.ok && read.value.notes?.map((note) => note.code)).toEqual(['EXTENSION_DISAGREES']);
    const fitting = await readDocument(docxOf(paragraph(run('Kế hoạch'))), 'kế hoạch.docx');
    expect(fitting.ok && fitting.value.notes).toEqual([]);
  });
});

describe('text that means harm', () => {
  it('is read without marks of direction, blank signs and decomposed letters', async () => {
    const plain = piecesOf('letters-only').flatMap((piece) => ('text' in piece ? [piece.text] : []));
    const hostile = plain.map((line) => `\u202b${line.normalize('NFD').replaceAll(' ', ' \u200b')}\u202c\ufeff`);
    const tasksOf = async (lines: readonly string[]) => {
      const read = await readDocument(strToU8(lines.join('\n\n')), null);
      if (!read.ok) throw new Error(read.issues[0]?.code);
      return extractPlan(read.value).tasks.map(({ text, lead, timeframe }) => ({ text, lead, timeframe }));
    };
    const wanted = await tasksOf(plain);
    expect(wanted.length).toBeGreaterThan(5);
    expect(await tasksOf(hostile)).toEqual(wanted);
  });

  it('that looks like a program or a formula stays text', async () => {
    const read = await readDocument(docxOf(paragraph(run('=cmd|"/c calc"!A1 <script>alert(1)</script>'))), null);
    expect(read.ok && read.value.lines).toEqual(['=cmd|"/c calc"!A1 <script>alert(1)</script>']);
  });
});
