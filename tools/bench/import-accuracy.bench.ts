import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AnnotatedPlan,
  accuracyMeans,
  type ExtractionAccuracy,
  extractPlan,
  readPlainText,
  scoreExtraction,
} from '@nanghang/domain/plan-documents';
import { type Measurement, measured } from './measurement.ts';

type Field = keyof ExtractionAccuracy;

/** Least figures by class of document: with a text of its own, and as recognition left it. */
const least: Readonly<Record<'text' | 'ocr', Readonly<Partial<Record<Field, number>>>>> = {
  text: { tasks: 0.95, lead: 0.95, coordinating: 0.92, timeframe: 0.97, header: 0.97, targets: 0.9 },
  ocr: { tasks: 0.85, lead: 0.85, coordinating: 0.8, timeframe: 0.9, header: 0.85 },
};
const fields: readonly Field[] = [
  'tasks',
  'lead',
  'coordinating',
  'timeframe',
  'timeframeRaw',
  'header',
  'targets',
  'reportingDuties',
];
/** Annotated documents that came out of a bad scan. */
const scans: ReadonlySet<string> = new Set(['seed-000', 'seed-001']);
/** Documents written for the bench, a set each; the reader has been mended by them since they were first read. */
const sets = ['provinces', 'offices', 'wards', 'communes', 'plain', 'portals', 'registers', 'brackets'] as const;

/** What the reader found in a set before anything was mended by it: the only figures here that nothing was fitted to. */
interface FirstReading extends Partial<Record<Field, number>> {
  readonly set: string;
  readonly read: string;
  readonly documents: number;
}

const annotation = /\.(?:expected|gold)\.json$/;

interface Scored {
  readonly name: string;
  readonly seconds: number;
  readonly score: ExtractionAccuracy;
}

function scoreOf(folder: string, file: string, textFile = file.replace(annotation, '.txt')): Scored {
  const name = textFile.replace(/\.txt$/, '').replace(/^.*\//, '');
  const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as AnnotatedPlan;
  const text = readFileSync(join(folder, textFile), 'utf8');
  const startedAt = performance.now();
  const extraction = extractPlan(readPlainText(text));
  return { name, seconds: (performance.now() - startedAt) / 1000, score: scoreExtraction(gold, extraction) };
}

function figures(kind: 'text' | 'ocr' | 'made-scan', scored: readonly Scored[]): Measurement[] {
  const means = accuracyMeans(scored.map((one) => one.score));
  return fields.flatMap((field) => {
    const value = means[field];
    const budget = kind === 'made-scan' ? undefined : least[kind][field];
    if (value === null) return [];
    const lowest = scored.reduce((low, one) => ((one.score[field] ?? 2) < (low.score[field] ?? 2) ? one : low));
    const context = {
      documents: scored.length,
      lowest: lowest.name,
      lowestShare: lowest.score[field],
      blind: false,
    };
    return [measured(`import-accuracy-${kind}-${field}`, value, 'share', budget ? `>= ${budget}` : null, context)];
  });
}

/** Texts of the sets as a bad scan leaves them: letters without their marks, broken lines, page numbers. */
function madeScans(own: string): Scored[] {
  return readdirSync(join(own, 'scans')).map((file) => {
    const [set = '', ...name] = file.replace(/\.txt$/, '').split('.');
    return scoreOf(join(own, set), `${name.join('.')}.gold.json`, `../scans/${file}`);
  });
}

function firstReadings(own: string): Measurement[] {
  const readings = JSON.parse(readFileSync(join(own, 'first-readings.json'), 'utf8')) as readonly FirstReading[];
  return readings.flatMap((reading) =>
    fields.flatMap((field) => {
      const value = reading[field];
      const context = { set: reading.set, documents: reading.documents, read: reading.read, blind: true };
      return value === undefined ? [] : [measured(`import-accuracy-first-${field}`, value, 'share', null, context)];
    }),
  );
}

/**
 * How much of the annotated documents of the repository the reader finds, by class, and how long the longest takes.
 * All of them are known to those who mend the reader; what it found in documents that it had never been mended by is
 * recorded beside them and repeated here, not measured again.
 */
export function benchImportAccuracy(root: string): readonly Measurement[] {
  const own = join(root, 'packages/domain/src/plan-documents/fixtures');
  const scored = [own, ...sets.map((set) => join(own, set))].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => annotation.test(file))
      .map((file) => scoreOf(folder, file)),
  );
  const slowest = scored.reduce((slow, one) => (one.seconds > slow.seconds ? one : slow));
  return [
    ...figures(
      'text',
      scored.filter((one) => !scans.has(one.name)),
    ),
    ...figures(
      'ocr',
      scored.filter((one) => scans.has(one.name)),
    ),
    ...figures('made-scan', madeScans(own)),
    ...firstReadings(own),
    measured('import-slowest-text', slowest.seconds, 's', '< 3', { document: slowest.name }),
  ];
}
