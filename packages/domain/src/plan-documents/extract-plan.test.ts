import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AnnotatedPlan, type ExtractionAccuracy, scoreExtraction } from './accuracy.ts';
import { extractPlan, extractPlanFromText } from './extract-plan.ts';
import { printedExtraction } from './extraction.ts';

const folder = new URL('./fixtures/', import.meta.url);

function textOf(name: string): string {
  return readFileSync(new URL(`${name}.txt`, folder), 'utf8');
}

interface FixturePlan extends AnnotatedPlan {
  readonly tasks: readonly (AnnotatedPlan['tasks'][number] & {
    readonly ref: string;
    readonly sourceLines: readonly number[];
  })[];
}

function annotationOf(name: string): FixturePlan {
  return JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'));
}

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.replace('.expected.json', ''));
const own = names.filter((name) => !name.startsWith('seed-'));

describe('plans in the manner of several provinces', () => {
  it.each(own)('%s is read as annotated', (name) => {
    const wanted = annotationOf(name);
    const got = extractPlanFromText(textOf(name));
    expect(scoreExtraction(wanted, got)).toEqual({
      tasks: 1,
      lead: 1,
      coordinating: 1,
      timeframe: 1,
      timeframeRaw: 1,
      header: 1,
      targets: 1,
      reportingDuties: 1,
    });
    expect(got.tasks.map(({ ref, sourceLines }) => ({ ref, sourceLines }))).toEqual(
      wanted.tasks.map(({ ref, sourceLines }) => ({ ref, sourceLines })),
    );
    expect(got.document?.legalBases.map((basis) => basis.number ?? basis.title)).toEqual(wanted.legalBases);
    expect(got.document?.recipients).toEqual(wanted.recipients);
    expect(got.issues.map((issue) => issue.code)).toEqual(wanted.issues);
  });
});

/** Least figures that the annotated scans and the long decision must reach; */
const least: Readonly<Record<string, Partial<Record<keyof ExtractionAccuracy, number>>>> = {
  'seed-000': { tasks: 0.9, lead: 0.75, timeframe: 0.9, header: 1 },
  'seed-001': { tasks: 0.98, lead: 0.95, coordinating: 0.8, timeframe: 0.87, header: 1, targets: 0.9 },
  'seed-002': {
    tasks: 0.97,
    lead: 0.97,
    coordinating: 0.95,
    timeframe: 0.93,
    header: 1,
    targets: 0.85,
    reportingDuties: 0.6,
  },
};

describe('annotated documents of the past', () => {
  it.each(Object.keys(least))('%s is read about as well as by its annotator', (name) => {
    const score = scoreExtraction(annotationOf(name), extractPlanFromText(textOf(name)));
    for (const [field, figure] of Object.entries(least[name] ?? {})) {
      expect(score[field as keyof ExtractionAccuracy], `${name} ${field}`).toBeGreaterThanOrEqual(figure);
    }
  });
});

describe('documents that are no plans', () => {
  it('says so and gives no rows', () => {
    const got = extractPlanFromText(textOf('not-a-plan'));
    expect(printedExtraction(got, 'vi')).toMatchObject({
      document: {},
      tasks: [],
      issues: [{ code: 'NOT_A_PLAN', severity: 'error' }],
    });
    expect(got.targets).toEqual([]);
  });

  it.each([
    '',
    '\n\n\n',
    'x',
    '|\n|\n|\n',
    '\t\t\t\n\t\t',
    'STT\tNhiệm vụ\tChủ trì\tThời gian',
    '| a |',
    '1.\n2.\n3.',
    '\u202e\u0000',
  ])('survives %j', (text) => {
    expect(extractPlanFromText(text).document).toBeNull();
  });

  it('stops at a secrecy mark', () => {
    const got = extractPlanFromText(textOf('letters-only').replace('SỞ NỘI VỤ', 'SỞ NỘI VỤ\n\nTỐI MẬT'));
    expect(got).toMatchObject({ document: null, tasks: [], issues: [{ code: 'SECRECY_MARK', severity: 'error' }] });
  });

  it('passes on what a reader says about its file', () => {
    const note = {
      code: 'PICTURE_SKIPPED',
      severity: 'warning' as const,
      message: { vi: 'Bỏ qua ảnh', en: 'Picture skipped' },
    };
    const lines = ['Số: 1/KH-UBND', 'KẾ HOẠCH', 'Cải thiện PCI', '1. Sở Nội vụ rà soát thủ tục hành chính.'];
    const blocks = lines.map((text, index) => ({
      kind: 'paragraph' as const,
      text,
      place: { lines: [index + 1, index + 1] as const },
    }));
    const got = extractPlan({ lines, blocks, notes: [note] });
    expect(got.issues.map((issue) => issue.code)).toEqual(['PICTURE_SKIPPED']);
    expect(got.tasks).toHaveLength(1);
  });
});

describe('printed extraction', () => {
  it('has the keys of the contract and no others', () => {
    const printed = printedExtraction(extractPlanFromText(textOf('merged-middle-lead')), 'en');
    expect(Object.keys(printed)).toEqual(['document', 'tasks', 'targets', 'reportingDuties', 'scores', 'issues']);
    const [task] = printed['tasks'] as readonly Record<string, unknown>[];
    expect(Object.keys(task ?? {}).sort()).toEqual([
      'component',
      'confidence',
      'coordinating',
      'coordinatingRaw',
      'heading',
      'index',
      'lead',
      'leadInferred',
      'leadRaw',
      'origin',
      'products',
      'ref',
      'section',
      'sourceLines',
      'text',
      'timeframe',
      'timeframeRaw',
      'uncertain',
    ]);
  });
});
