import { err, type Issue, ok, type Result, type Severity, type Text } from '../kernel/index.ts';
import type {
  AggregationKind,
  Component,
  Confidence,
  Direction,
  GroupsRule,
  IndexSeries,
  IndexVersion,
  Scale,
  SeriesBreak,
} from './definitions.ts';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

const aggregationKinds: readonly string[] = [
  'weighted_mean_x10',
  'weighted_mean',
  'mean',
  'sum_of_points',
  'geometric_mean',
  'ratio',
] satisfies AggregationKind[];

/** Largest distance of a level's weights from 1 that counts as rounding. */
const WEIGHT_SUM_TOLERANCE = 0.001;

class Reader {
  readonly issues: Issue[] = [];

  report(path: Path, vi: string, en: string, severity: Severity = 'error', code = 'BAD_DEFINITION'): void {
    this.issues.push({ code, severity, path, message: { vi, en } });
  }

  object(value: unknown, path: Path): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.report(path, 'Cần một đối tượng', 'An object is needed');
    return {};
  }

  list(value: unknown, path: Path): readonly unknown[] {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.report(path, 'Cần một danh sách', 'A list is needed');
    return [];
  }

  text(fields: Fields, key: string, path: Path): string {
    const value = fields[key];
    if (typeof value === 'string' && value !== '') return value;
    this.report([...path, key], `Thiếu chữ ở “${key}”`, `Text is missing at "${key}"`);
    return '';
  }

  number(fields: Fields, key: string, path: Path): number | null {
    const value = fields[key];
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.report([...path, key], `“${key}” không phải là số`, `"${key}" is not a number`);
    return null;
  }

  year(fields: Fields, key: string, path: Path): number {
    const value = this.number(fields, key, path);
    if (value !== null && Number.isInteger(value) && value >= 1900 && value <= 2200) return value;
    this.report([...path, key], `“${key}” phải là một năm`, `"${key}" must be a year`);
    return 0;
  }
}

function confidenceOf(value: unknown, inherited: Confidence): Confidence {
  return value === 'verified' || value === 'from-knowledge' || value === 'uncertain' ? value : inherited;
}

function directionOf(value: unknown, inherited: Direction): Direction {
  return value === 'higher_is_better' || value === 'lower_is_better' ? value : inherited;
}

function nameOf(reader: Reader, fields: Fields, path: Path): Text {
  return { vi: reader.text(fields, 'nameVi', path), en: reader.text(fields, 'nameEn', path) };
}

function scaleFrom(reader: Reader, value: unknown, path: Path, unit: string): Scale | null {
  if (value === undefined || value === null) return null;
  const fields = reader.object(value, path);
  const min = reader.number(fields, 'min', path);
  const max = reader.number(fields, 'max', path);
  if (min === null || max === null || min >= max) {
    reader.report(path, 'Thang điểm cần min nhỏ hơn max', 'A scale needs min below max');
    return null;
  }
  return { min, max, unit: typeof fields['unit'] === 'string' ? fields['unit'] : unit };
}

function parseComponent(
  reader: Reader,
  value: unknown,
  path: Path,
  parent: { confidence: Confidence; direction: Direction; unit: string },
): Component {
  const fields = reader.object(value, path);
  const code = reader.text(fields, 'code', path);
  const name = fields['nameEn'] === undefined ? { vi: reader.text(fields, 'nameVi', path), en: '' } : undefined;
  const confidence = confidenceOf(fields['confidence'], parent.confidence);
  const direction = directionOf(fields['direction'], parent.direction);
  const minPoints = reader.number(fields, 'minPoints', path);
  const maxPoints = reader.number(fields, 'maxPoints', path);
  const weightRatio = reader.number(fields, 'weight', path);
  if (weightRatio !== null && (weightRatio < 0 || weightRatio > 1)) {
    reader.report([...path, 'weight'], 'Trọng số phải từ 0 đến 1', 'A weight must lie between 0 and 1');
  }
  const scale =
    scaleFrom(reader, fields['scale'], [...path, 'scale'], parent.unit) ??
    (maxPoints === null ? null : { min: minPoints ?? 0, max: maxPoints, unit: parent.unit });
  const below = { confidence: confidenceOf(fields['childrenConfidence'], confidence), direction, unit: parent.unit };
  const children = reader
    .list(fields['children'], [...path, 'children'])
    .map((child, index) => parseComponent(reader, child, [...path, 'children', index], below));
  checkWeights(reader, children, [...path, 'children']);
  return {
    code,
    name: name ? { vi: name.vi, en: name.vi } : nameOf(reader, fields, path),
    weightRatio,
    minPoints,
    maxPoints,
    scale,
    direction,
    confidence,
    children,
  };
}

function checkWeights(reader: Reader, level: readonly Component[], path: Path): void {
  const weights = level.flatMap((component) => (component.weightRatio === null ? [] : [component.weightRatio]));
  if (weights.length === 0) return;
  if (weights.length < level.length) {
    reader.report(path, 'Một cấp có chỗ có, chỗ thiếu trọng số', 'A level has weights on some components only');
    return;
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > WEIGHT_SUM_TOLERANCE) {
    const shown = String(Math.round(sum * 10_000) / 10_000);
    reader.report(
      path,
      `Tổng trọng số là ${shown.replace('.', ',')}, phải là 1`,
      `The weights sum to ${shown}, they must sum to 1`,
      'error',
      'WEIGHTS_NOT_ONE',
    );
  }
}

function parseGroups(reader: Reader, value: unknown, path: Path, inherited: Confidence): GroupsRule | null {
  if (value === undefined || value === null) return null;
  const fields = reader.object(value, path);
  const labels = reader.list(fields['labels'], [...path, 'labels']).map((label, index) => {
    const words = reader.object(label, [...path, 'labels', index]);
    return {
      vi: reader.text(words, 'vi', [...path, 'labels', index]),
      en: reader.text(words, 'en', [...path, 'labels', index]),
    };
  });
  return {
    method: fields['method'] === 'quartiles' ? 'quartiles' : 'published',
    labels,
    confidence: confidenceOf(fields['confidence'], inherited),
  };
}

function parseVersion(
  reader: Reader,
  value: unknown,
  path: Path,
  series: { code: string; scale: Scale; direction: Direction; groups: unknown },
): IndexVersion {
  const fields = reader.object(value, path);
  const aggregation = fields['aggregation'];
  if (typeof aggregation !== 'string' || !aggregationKinds.includes(aggregation)) {
    reader.report(
      [...path, 'aggregation'],
      `Không biết cách tổng hợp “${String(aggregation)}”`,
      `Unknown aggregation "${String(aggregation)}"`,
    );
  }
  const confidence = confidenceOf(fields['confidence'], 'uncertain');
  const direction = directionOf(fields['direction'], series.direction);
  const parent = { confidence, direction, unit: series.scale.unit };
  const read = (key: string) =>
    reader
      .list(fields[key], [...path, key])
      .map((component, index) => parseComponent(reader, component, [...path, key, index], parent));
  const components = read('components');
  checkWeights(reader, components, [...path, 'components']);
  const fromYear = reader.year(fields, 'fromYear', path);
  const toYear =
    fields['toYear'] === null || fields['toYear'] === undefined ? null : reader.year(fields, 'toYear', path);
  if (toYear !== null && toYear < fromYear) {
    reader.report([...path, 'toYear'], 'Năm cuối trước năm đầu', 'The last year lies before the first');
  }
  return {
    index: series.code,
    fromYear,
    toYear,
    aggregation: aggregation as AggregationKind,
    aggregationConfidence: confidenceOf(fields['aggregationConfidence'], confidence),
    scale:
      scaleFrom(reader, fields['scale'] ?? fields['totalScale'], [...path, 'scale'], series.scale.unit) ?? series.scale,
    direction,
    components,
    parts: read('parts'),
    groups: parseGroups(reader, fields['groupsRule'] ?? series.groups, [...path, 'groupsRule'], confidence),
    totalNotFromPartsYears: reader
      .list(fields['totalNotFromPartsYears'], [...path, 'totalNotFromPartsYears'])
      .filter((year) => typeof year === 'number'),
    comparableWithEarlier: fields['comparableWithEarlier'] !== false,
    confidence,
    source: typeof fields['source'] === 'string' ? fields['source'] : '',
    note: typeof fields['note'] === 'string' ? fields['note'] : null,
  };
}

function parseBreaks(reader: Reader, value: unknown, path: Path): readonly SeriesBreak[] {
  if (value === undefined) return [];
  const items = reader.list(reader.object(value, path)['items'], [...path, 'items']);
  return items.map((item, index) => {
    const place = [...path, 'items', index];
    const fields = reader.object(item, place);
    return {
      component: reader.text(fields, 'component', place),
      before: reader.year(fields, 'before', place),
      after: reader.year(fields, 'after', place),
    };
  });
}

function checkVersionYears(reader: Reader, versions: readonly IndexVersion[], path: Path): void {
  const sorted = [...versions].sort((a, b) => a.fromYear - b.fromYear);
  sorted.forEach((version, index) => {
    const next = sorted[index + 1];
    if (next && (version.toYear === null || version.toYear >= next.fromYear)) {
      reader.report(
        path,
        `Hai phiên bản cùng có hiệu lực năm ${next.fromYear}`,
        `Two versions are in force in ${next.fromYear}`,
        'error',
        'VERSIONS_OVERLAP',
      );
    }
  });
}

function parseSeries(reader: Reader, value: unknown, path: Path): IndexSeries {
  const fields = reader.object(value, path);
  const code = reader.text(fields, 'code', path);
  const scale = scaleFrom(reader, fields['scale'], [...path, 'scale'], 'points');
  if (scale === null) reader.report([...path, 'scale'], 'Thiếu thang điểm', 'The scale is missing');
  const series = {
    code,
    scale: scale ?? { min: 0, max: 100, unit: 'points' },
    direction: directionOf(fields['direction'], 'higher_is_better'),
    groups: fields['groupsRule'],
  };
  const versions = reader
    .list(fields['versions'], [...path, 'versions'])
    .map((version, index) => parseVersion(reader, version, [...path, 'versions', index], series));
  checkVersionYears(reader, versions, [...path, 'versions']);
  return {
    code,
    name: nameOf(reader, fields, path),
    publisher: reader.text(fields, 'publisher', path),
    firstYear: reader.year(fields, 'firstYear', path),
    scale: series.scale,
    direction: series.direction,
    versions,
    breaks: parseBreaks(reader, fields['seriesBreaks'], [...path, 'seriesBreaks']),
  };
}

/**
 * Reads index definitions (the shape of seeds/index-definitions.json) and reports everything that is wrong with them:
 * unknown aggregation, a level whose weights do not sum to 1 (tolerance 0.001, weights are never rescaled silently),
 * versions that overlap, bounds the wrong way round.
 * @param document parsed JSON with `indices[]`
 * @returns the series in file order, or every issue with its path
 * @example parseIndexDefinitions({ indices: [] }) // { ok: true, value: [] }
 */
export function parseIndexDefinitions(document: unknown): Result<readonly IndexSeries[]> {
  const reader = new Reader();
  const indices = reader.list(reader.object(document, [])['indices'], ['indices']);
  const series = indices.map((item, index) => parseSeries(reader, item, ['indices', index]));
  return reader.issues.length > 0 ? err(reader.issues) : ok(series);
}
