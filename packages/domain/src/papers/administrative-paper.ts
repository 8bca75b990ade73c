import { officialDate, officialNumber, openDate, openNumber } from './official-words.ts';
import type { Paper, PaperBlock, PaperColumns, PaperParagraph, PaperRun, PaperSection } from './paper.ts';

/** What an administrative document says on paper. */
export interface AdministrativePaper {
  /** Prints the mark of a draft and leaves number and day to be written when it is signed. */
  readonly draft: boolean;
  /** Body above the issuing one, where it is printed. */
  readonly parentBody: string | null;
  readonly issuer: string;
  readonly number: string | null;
  readonly place: string;
  /** Day of issue; for a draft only its year is printed. */
  readonly issuedOn: string | null;
  /** Kind in words: "Kế hoạch". */
  readonly kind: string;
  readonly subject: string;
  /** What the document rests on, without the closing mark. */
  readonly bases: readonly string[];
  /** Paragraphs of the text without their full stops; the closing mark is put behind the last. */
  readonly paragraphs: readonly string[];
  readonly recipients: readonly string[];
  /** Lines above the signature. */
  readonly signedAs: readonly string[];
  readonly signer: string | null;
  /** Pages that come after the signature. */
  readonly appendices: readonly PaperSection[];
}

/** Margins in millimetres. Source: SRC-ND-30-2020, annex I, part I, section 3. */
export const officialMargins = { top: 20, right: 15, bottom: 20, left: 30 } as const;
/** Source: SRC-ND-30-2020, annex I, part I, section 4. */
const font = 'Times New Roman';
const bodyPt = 14;
const headPt = 12;
/** Size of the numbers of pages in points. Source: SRC-ND-30-2020, annex I, part I, section 7. */
export const pageNumberPt = 13;

const leftMm = 68;
const rightMm = 97;
/** As long as the words of the motto at 13 points, bold. */
const mottoRuleMm = 58;

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';

/** A line in the middle. */
export function centred(run: PaperRun, sizePt: number, more: Partial<PaperParagraph> = {}): PaperParagraph {
  return { kind: 'paragraph', runs: [run], sizePt, align: 'center', ...more };
}

const widestName = 24;

/** A name in capitals on the lines on which custom puts it: the place of a committee goes to a line of its own. */
function nameLines(name: string): readonly string[] {
  const printed = name.trim().toUpperCase();
  const place = /^(ỦY BAN NHÂN DÂN)\s+(.+)$/u.exec(printed);
  return place && printed.length > widestName ? place.slice(1) : [printed];
}

function head(paper: AdministrativePaper): PaperColumns[] {
  const above = paper.parentBody === null ? [] : nameLines(paper.parentBody);
  return [
    {
      kind: 'columns',
      columns: [
        {
          widthMm: leftMm,
          blocks: [
            ...above.map((line) => centred({ text: line }, headPt)),
            ...nameLines(paper.issuer).map((line) => centred({ text: line, bold: true }, headPt)),
            { kind: 'rule', lengthMm: 24 },
          ],
        },
        {
          widthMm: rightMm,
          blocks: [
            centred({ text: nation, bold: true }, headPt),
            centred({ text: motto, bold: true }, headPt + 1),
            { kind: 'rule', lengthMm: mottoRuleMm },
          ],
        },
      ],
    },
    {
      kind: 'columns',
      columns: [
        { widthMm: leftMm, blocks: numbered(paper) },
        { widthMm: rightMm, blocks: [placed(paper)] },
      ],
    },
  ];
}

function numbered({ draft, number }: AdministrativePaper): PaperParagraph[] {
  const printed = draft || number === null ? openNumber(number) : officialNumber(number);
  const line = centred({ text: `Số: ${printed}` }, 13, { beforePt: 4 });
  return draft ? [line, centred({ text: 'DỰ THẢO', bold: true }, 13, { beforePt: 4 })] : [line];
}

function placed({ draft, issuedOn, place }: AdministrativePaper): PaperParagraph {
  const year = issuedOn === null ? null : Number(issuedOn.slice(0, 4));
  const day = draft || issuedOn === null ? openDate(year) : officialDate(issuedOn);
  return centred({ text: `${place}, ${day}`, italic: true }, 13, { beforePt: 4 });
}

function justified(run: PaperRun): PaperParagraph {
  return {
    ...{ kind: 'paragraph', runs: [run], sizePt: bodyPt, align: 'justify', firstLineMm: 12.7, afterPt: 6 },
  };
}

function text({ bases, paragraphs }: AdministrativePaper): PaperParagraph[] {
  const isLast = (lines: readonly string[], index: number) => index === lines.length - 1;
  return [
    ...bases.map((line, index) => justified({ text: `${line}${isLast(bases, index) ? '.' : ';'}`, italic: true })),
    ...paragraphs.map((line, index) => justified({ text: `${line}${isLast(paragraphs, index) ? './.' : '.'}` })),
  ];
}

function foot({ recipients, signedAs, signer }: AdministrativePaper): PaperColumns {
  const listed = recipients.map(
    (name): PaperParagraph => ({
      ...{ kind: 'paragraph', runs: [{ text: `- ${name};` }], sizePt: 11, align: 'left' },
    }),
  );
  const kept: PaperParagraph = { kind: 'paragraph', runs: [{ text: '- Lưu: VT.' }], sizePt: 11, align: 'left' };
  const title: PaperRun = { text: 'Nơi nhận:', bold: true, italic: true };
  const name = centred({ text: signer ?? '', bold: true }, bodyPt, { beforePt: 78 });
  return {
    kind: 'columns',
    columns: [
      {
        widthMm: 80,
        blocks: [{ kind: 'paragraph', runs: [title], sizePt: 12, align: 'left' }, ...listed, kept],
      },
      {
        widthMm: 85,
        blocks: [...signedAs.map((line) => centred({ text: line, bold: true }, bodyPt, { withNext: true })), name],
      },
    ],
  };
}

/**
 * An administrative document on paper: head, number and day, kind and subject, bases, text, recipients and signature.
 * Source: SRC-ND-30-2020, annex I, parts I and II.
 */
export function administrativePaper(paper: AdministrativePaper): Paper {
  const blocks: PaperBlock[] = [
    ...head(paper),
    centred({ text: paper.kind.toUpperCase(), bold: true }, bodyPt, { beforePt: 18, withNext: true }),
    centred({ text: paper.subject, bold: true }, bodyPt, { withNext: true }),
    { kind: 'rule', lengthMm: 40 },
    ...text(paper),
    foot(paper),
  ];
  const first: PaperSection = { orientation: 'portrait', marginsMm: officialMargins, pageNumberPt, blocks };
  return { title: `${paper.kind} ${paper.subject}`, font, sections: [first, ...paper.appendices] };
}
