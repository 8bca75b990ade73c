import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AnnotatedPlan, accuracyMeans, type ExtractionAccuracy, scoreExtraction } from './accuracy.ts';
import { extractPlanFromText } from './extract-plan.ts';

const root = new URL('./fixtures/', import.meta.url);
const names = ['provinces', 'offices', 'wards', 'communes', 'plain', 'portals', 'registers', 'brackets'].flatMap(
  (set) =>
    readdirSync(new URL(`${set}/`, root))
      .filter((file) => file.endsWith('.gold.json'))
      .map((file) => `${set}/${file.replace('.gold.json', '')}`),
);

function goldOf(name: string): AnnotatedPlan {
  return JSON.parse(readFileSync(new URL(`${name}.gold.json`, root), 'utf8'));
}

/** The lines of a text broken by the width of a page; rows of tables stay whole. */
function brokenAt(width: number, text: string): string {
  const lines = text.split('\n').flatMap((line) => {
    if (line.includes('|') || line.includes('\t')) return [line];
    return line.replaceAll(new RegExp(`(?=.{${width}})(.{1,${width}}) `, 'g'), '$1\n').split('\n');
  });
  return lines.join('\n');
}

function scoreOf(name: string, width = Number.POSITIVE_INFINITY): ExtractionAccuracy {
  const text = readFileSync(new URL(`${name}.txt`, root), 'utf8');
  return scoreExtraction(goldOf(name), extractPlanFromText(width < 1000 ? brokenAt(width, text) : text));
}

/** Least means over documents with a text of their own. */
const least = {
  tasks: 0.95,
  lead: 0.95,
  coordinating: 0.92,
  timeframe: 0.97,
  timeframeRaw: 0.95,
  header: 0.97,
  targets: 0.9,
  reportingDuties: 0.8,
} as const;

describe('documents in the manner of other provinces', () => {
  it.each(names)('%s is read for the most part', (name) => {
    const score = scoreOf(name);
    for (const field of ['tasks', 'lead', 'header'] as const)
      expect(score[field] ?? 1, `${name} ${field}`).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ['with a line a paragraph', Number.POSITIVE_INFINITY],
    ['with lines broken by a wide page', 100],
    ['with lines broken by a narrow page', 78],
  ])('are read within the figures that are asked for %s', (_layout, width) => {
    const means = accuracyMeans(names.map((name) => scoreOf(name, width)));
    for (const [field, figure] of Object.entries(least))
      expect(means[field as keyof ExtractionAccuracy], field).toBeGreaterThanOrEqual(figure);
  });
});

describe('the same documents as a bad scan leaves them', () => {
  it('are read for the most part', () => {
    const means = accuracyMeans(
      readdirSync(new URL('scans/', root)).map((file) => {
        const [set = '', name = ''] = file.split('.');
        const text = readFileSync(new URL(`scans/${file}`, root), 'utf8');
        return scoreExtraction(goldOf(`${set}/${name}`), extractPlanFromText(text));
      }),
    );
    const leastOfScans = { tasks: 0.97, lead: 0.86, coordinating: 0.91, timeframe: 0.92, header: 0.9 } as const;
    for (const [field, figure] of Object.entries(leastOfScans))
      expect(means[field as keyof ExtractionAccuracy], field).toBeGreaterThanOrEqual(figure);
  });
});

describe('scoreExtraction', () => {
  const text = `UBND TỈNH A
Số: 1/KH-UBND
A, ngày 02 tháng 3 năm 2024

KẾ HOẠCH
Cải thiện Chỉ số PCI năm 2024

1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát quy chế trước ngày 30/6/2024.

2. Sở Y tế giảm tình trạng nằm ghép, đạt trên 95% hài lòng.
`;
  const got = extractPlanFromText(text);
  const gold: AnnotatedPlan = {
    document: { number: '1/KH-UBND', place: 'A' },
    tasks: [
      {
        text: 'Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát quy chế trước ngày 30/6/2024.',
        lead: ['Sở Nội vụ'],
        coordinating: ['Sở Tư pháp'],
        timeframeRaw: 'trước ngày 30/6/2024',
        timeframe: { kind: 'deadline', to: '2024-06-30', inclusive: false },
      },
      {
        text: 'Sở Y tế giảm tình trạng nằm ghép, đạt trên 95% hài lòng.',
        lead: ['Sở Y tế'],
        coordinating: [],
        timeframeRaw: null,
        timeframe: null,
      },
    ],
    targets: [{ text: 'đạt trên 95% hài lòng', operator: '>', value: 95, unit: '%' }],
  };
  const [first, second] = gold.tasks;
  if (!first || !second) throw new Error('two tasks');

  it('is 1 where both agree', () => {
    expect(scoreExtraction(gold, got)).toMatchObject({ tasks: 1, lead: 1, timeframe: 1, header: 1, targets: 1 });
  });

  it('falls with what is missed, wrong or too much', () => {
    const third = { ...second, text: 'Công an tỉnh tuần tra ban đêm ở các bến xe và nhà ga.' };
    expect(scoreExtraction({ ...gold, tasks: [...gold.tasks, third] }, got).tasks).toBeCloseTo(0.8);
    expect(scoreExtraction({ ...gold, tasks: [first] }, got).tasks).toBeCloseTo(2 / 3);
    const later = { kind: 'deadline', to: '2024-06-30', inclusive: true } as const;
    const other = { ...first, lead: ['Sở Xây dựng'], timeframeRaw: 'Quý I/2024', timeframe: later };
    expect(scoreExtraction({ ...gold, tasks: [other, second] }, got)).toMatchObject({
      lead: 0.5,
      timeframe: 0,
      timeframeRaw: 0.5,
    });
    expect(scoreExtraction({ ...gold, document: { number: '2/KH-UBND', place: 'A' } }, got).header).toBe(0.5);
  });

  it('leaves out what the annotator had to guess', () => {
    const guessed = { ...first, lead: ['Sở Xây dựng'], uncertain: ['lead'] };
    expect(scoreExtraction({ ...gold, tasks: [guessed, second] }, got).lead).toBe(1);
    const [target] = gold.targets ?? [];
    if (!target) throw new Error('a target');
    expect(scoreExtraction({ ...gold, targets: [{ ...target, uncertain: true }] }, got).targets).toBe(1);
    expect(scoreExtraction({ ...gold, targets: [] }, got).targets).toBe(0);
  });

  it('gives means over the documents that have something to compare', () => {
    const one = scoreExtraction(gold, got);
    const none = scoreExtraction({ document: {}, tasks: [] }, got);
    expect(accuracyMeans([one, none]).header).toBe(1);
    expect(accuracyMeans([]).tasks).toBe(0);
  });
});
