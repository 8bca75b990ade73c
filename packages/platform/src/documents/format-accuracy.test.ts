import { readdirSync, readFileSync } from 'node:fs';
import {
  type AnnotatedPlan,
  accuracyMeans,
  type ExtractionAccuracy,
  extractPlan,
  scoreExtraction,
} from '@nanghang/domain/plan-documents';
import { describe, expect, it } from 'vitest';
import { readDocument } from './index.ts';
import { pdfOfPieces } from './rendered-pdf.testkit.ts';
import { docxOfPieces, type Piece, piecesOf, xlsxOfPieces } from './rendered-plan.testkit.ts';
import { fileOf, scansOfPieces } from './rendered-scan.testkit.ts';

const folder = new URL('../../../domain/src/plan-documents/fixtures/provinces/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.gold.json'))
  .map((file) => file.replace('.gold.json', ''));

async function scoreOf(name: string, bytes: Uint8Array): Promise<ExtractionAccuracy> {
  const read = await readDocument(bytes, null, { ocr: 'auto' });
  if (!read.ok) throw new Error(`${name}: ${read.issues[0]?.code}`);
  const gold = JSON.parse(readFileSync(new URL(`${name}.gold.json`, folder), 'utf8')) as AnnotatedPlan;
  return scoreExtraction(gold, extractPlan(read.value));
}

type Figures = Partial<Record<keyof ExtractionAccuracy, number>>;

function expectAtLeast(score: ExtractionAccuracy, least: Figures, name: string): void {
  for (const [field, figure] of Object.entries(least))
    expect(score[field as keyof ExtractionAccuracy], `${name} ${field}`).toBeGreaterThanOrEqual(figure);
}

const leastOfText: Figures = {
  tasks: 0.95,
  lead: 0.95,
  coordinating: 0.92,
  timeframe: 0.97,
  header: 0.97,
  targets: 0.9,
};
const leastOfScans: Figures = { tasks: 0.85, lead: 0.85, coordinating: 0.8, timeframe: 0.9, header: 0.85 };

const formats: readonly (readonly [string, (pieces: readonly Piece[]) => Uint8Array | Promise<Uint8Array>])[] = [
  ['Word files', docxOfPieces],
  ['workbooks', xlsxOfPieces],
  ['PDF files', pdfOfPieces],
];

describe('plans of other provinces', () => {
  it.each(formats)(
    'are read within the figures that are asked for as %s',
    { timeout: 90_000 },
    async (format, render) => {
      const scores: ExtractionAccuracy[] = [];
      for (const name of names) scores.push(await scoreOf(name, await render(piecesOf(`provinces/${name}`))));
      expectAtLeast(accuracyMeans(scores), leastOfText, format);
    },
  );

  it('are read within the figures of scans as the picture of a page', { timeout: 180_000 }, async () => {
    const [page] = scansOfPieces(piecesOf('provinces/official-letter-plus'));
    if (!page) throw new Error('one page');
    expectAtLeast(await scoreOf('official-letter-plus', fileOf(page)), leastOfScans, 'picture');
  });
});
