import type { PlainDate, Text } from '@nanghang/domain/kernel';
import type { MetricDirection, MetricSource } from '@nanghang/domain/metrics';
import type { Handle } from '@nanghang/platform/db';
import { listNewestFigures, type StoredFigure } from './figures.store.ts';

/** One value of a metric in one period. */
export interface MetricPoint {
  /** Whose value; null for that of the province. */
  readonly subject: string | null;
  readonly subjectName: string | null;
  readonly period: string;
  readonly value: number | null;
  /** The number it stands among, for ranks. */
  readonly of: number | null;
  readonly nationalMean: number | null;
  /** Where a recorded figure was taken from. */
  readonly source: string | null;
}

/** A metric with all its values as known on a day. */
export interface MetricReading {
  readonly name: Text;
  /** Counted by a feature; false for figures that people record. */
  readonly registered: boolean;
  readonly unit: Text;
  readonly decimals: number;
  readonly direction: MetricDirection;
  readonly points: readonly MetricPoint[];
}

/** Reads a metric by its id in the registry, else the figures recorded under its name. */
export type ReadMetric = (metric: string) => Promise<MetricReading>;

async function registeredOf(
  source: MetricSource<Handle>,
  db: Handle,
  tenantId: string,
  asOf: PlainDate,
): Promise<MetricReading> {
  const { definition } = source;
  // A verdict belongs to the province and not to a reader, so it rests on every row.
  const values = await source.values(db, tenantId, { asOf, reach: { kind: 'all' } });
  return {
    ...{ name: definition.name, registered: true, unit: definition.unit, direction: definition.direction },
    decimals: Math.max(definition.decimals, ...values.map((one) => one.decimals)),
    points: values.map((one) => ({
      ...{ subject: one.subject, subjectName: one.subjectName.vi, period: one.period, value: one.value, of: one.of },
      ...{ nationalMean: null, source: null },
    })),
  };
}

function recordedOf(rows: readonly StoredFigure[], metric: string): MetricReading {
  const unit = rows.find((row) => row.unit !== null)?.unit ?? '';
  return {
    ...{ name: { vi: metric, en: metric }, registered: false, unit: { vi: unit, en: unit }, direction: 'neither' },
    decimals: 2,
    points: rows.map((row) => ({
      ...{ subject: row.subject || null, subjectName: row.subject || null, period: row.period, value: row.value },
      ...{ of: null, nationalMean: row.nationalMean, source: row.source },
    })),
  };
}

/** Figures in force by the name of their measure, letter case aside. */
async function recordedByName(db: Handle, tenantId: string, asOf: PlainDate) {
  const byName = new Map<string, StoredFigure[]>();
  for (const row of await listNewestFigures(db, tenantId, asOf)) {
    const name = row.metric.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return byName;
}

/** A reader of metrics as known on a day, that reads each metric once and all recorded figures together. */
export function metricReader(
  sources: readonly MetricSource<Handle>[],
  db: Handle,
  tenantId: string,
  asOf: PlainDate,
): ReadMetric {
  const known = new Map<string, Promise<MetricReading>>();
  let recorded: ReturnType<typeof recordedByName> | undefined;
  const readRecorded = async (name: string) => {
    recorded ??= recordedByName(db, tenantId, asOf);
    return recordedOf((await recorded).get(name.toLowerCase()) ?? [], name);
  };
  return (metric) => {
    const name = metric.trim().normalize('NFC');
    const found = known.get(name);
    if (found) return found;
    const source = sources.find((one) => one.definition.id === name);
    const reading = source ? registeredOf(source, db, tenantId, asOf) : readRecorded(name);
    known.set(name, reading);
    return reading;
  };
}
