import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findComponentCode, findSeries, suggestIndex, yearsOfComponent } from './component-names.ts';
import { allComponents, componentByCode, scaleOf, TOTAL, versionInForce } from './definitions.ts';
import { parseIndexDefinitions } from './parse-definitions.ts';

const document: unknown = JSON.parse(
  readFileSync(new URL('../../../../seeds/index-definitions.json', import.meta.url), 'utf8'),
);

function seriesOf() {
  const parsed = parseIndexDefinitions(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

function version(index: string, year: number) {
  const series = findSeries(seriesOf(), index);
  const found = series && versionInForce(series, year);
  if (!found) throw new Error(`${index} ${year}`);
  return found;
}

describe('the shipped definitions', () => {
  it('parse without issue', () => {
    expect(seriesOf().map((series) => series.code)).toEqual([
      ...['PCI', 'PAPI', 'PAR INDEX', 'SIPAS', 'ICT INDEX', 'DTI', 'QD766'],
    ]);
  });

  it('keep weights, points, bounds and inherited confidence', () => {
    expect(componentByCode(version('PCI', 2020), 'PCI.8')).toMatchObject({
      weightRatio: 0.2,
      scale: { min: 0, max: 10 },
      confidence: 'verified',
    });
    expect(version('PAPI', 2017).scale).toMatchObject({ min: 6, max: 60 });
    expect(version('PAPI', 2019).scale).toMatchObject({ min: 8, max: 80 });
    expect(componentByCode(version('PAPI', 2019), 'PAPI.1.1')?.scale).toMatchObject({ min: 0.25, max: 2.5 });
    expect(componentByCode(version('PAR INDEX', 2023), 'PAR.1')?.confidence).toBe('uncertain');
    expect(componentByCode(version('PAR INDEX', 2023), 'PAR.1.1')?.confidence).toBe('from-knowledge');
    expect(version('PAPI', 2020).groups?.method).toBe('quartiles');
    expect(version('PCI', 2020).groups?.method).toBe('published');
    expect(version('PCI', 2011).totalNotFromPartsYears).toEqual([2011]);
    expect(version('ICT INDEX', 2020).aggregationConfidence).toBe('uncertain');
  });

  it('know the version of a year and the years without edition', () => {
    expect(version('PCI', 2021).fromYear).toBe(2013);
    expect(version('PCI', 2022).fromYear).toBe(2022);
    const sipas = findSeries(seriesOf(), 'SIPAS');
    expect(sipas && versionInForce(sipas, 2016)).toBeUndefined();
    expect(version('DTI', 2050).toYear).toBeNull();
  });

  it('bound a total, a component, a share', () => {
    expect(scaleOf(version('PCI', 2020), TOTAL, null)).toMatchObject({ min: 0, max: 100 });
    expect(scaleOf(version('PAR INDEX', 2023), 'PAR.4', '%')).toMatchObject({ max: 100 });
    expect(scaleOf(version('PAR INDEX', 2023), 'PAR.4', null)).toMatchObject({ max: 100 });
    expect(scaleOf(version('PCI', 2020), 'PCI.99', null)).toBeUndefined();
  });
});

describe('names', () => {
  it.each([
    ['PCI', 2020, 'pci.8', 'PCI.8'],
    ['PCI', 2020, '8-Dịch vụ hỗ trợ Doanh nghiệp', 'PCI.8'],
    ['PCI', 2020, '(10) Thiết chế pháp lý', 'PCI.10'],
    ['PCI', 2020, 'Tổng điểm PCI', TOTAL],
    ['PAPI', 2020, 'Tổng', TOTAL],
    ['PAPI', 2020, 'Tham gia của người dân ở cấp cơ sở', 'PAPI.1'],
    ['PCI', 2020, 'Time costs of regulatory compliance', 'PCI.4'],
    ['PCI', 2020, 'PCI.11', undefined],
    ['PAPI', 2016, 'PAPI.7', undefined],
  ] as const)('%s %i: %s is %s', (index, year, text, code) => {
    expect(findComponentCode(version(index, year), text)).toBe(code);
  });

  it('find an index in any spelling, suggest the nearest', () => {
    expect(findSeries(seriesOf(), 'par-index')?.code).toBe('PAR INDEX');
    expect(findSeries(seriesOf(), 'PCIX')).toBeUndefined();
    expect(suggestIndex(seriesOf(), 'PCIX')).toBe('PCI');
  });

  it('say in which years a component exists', () => {
    const papi = findSeries(seriesOf(), 'PAPI');
    expect(papi && yearsOfComponent(papi, 'PAPI.7')).toContain('2018');
    expect(papi && yearsOfComponent(papi, 'PAPI.9')).toBeUndefined();
  });

  it('are unique in every version', () => {
    for (const series of seriesOf()) {
      for (const one of series.versions) {
        const codes = allComponents(one).map((component) => component.code);
        expect(new Set(codes).size).toBe(codes.length);
      }
    }
  });
});

describe('parseIndexDefinitions', () => {
  const base = {
    code: 'X',
    nameVi: 'X',
    nameEn: 'X',
    publisher: 'P',
    firstYear: 2020,
    scale: { min: 0, max: 100, unit: 'points' },
    direction: 'higher_is_better',
  };
  const component = (code: string, weight: number) => ({ code, nameVi: code, nameEn: code, weight });
  const edition = (fromYear: number, toYear: number | null, weights: number[], aggregation = 'weighted_mean') => ({
    fromYear,
    toYear,
    aggregation,
    confidence: 'verified',
    components: weights.map((weight, index) => component(`X.${index}`, weight)),
  });
  const codes = (versions: unknown[]) => {
    const parsed = parseIndexDefinitions({ indices: [{ ...base, versions }] });
    return parsed.ok ? [] : parsed.issues.map((issue) => `${issue.code} ${issue.path.join('.')}`);
  };

  it('names what is wrong and where', () => {
    expect(codes([edition(2020, null, [0.5, 0.5])])).toEqual([]);
    expect(codes([edition(2020, null, [0.5, 0.4])])).toEqual(['WEIGHTS_NOT_ONE indices.0.versions.0.components']);
    expect(codes([edition(2020, null, [0.5, 0.5], 'magic')])).toEqual([
      'BAD_DEFINITION indices.0.versions.0.aggregation',
    ]);
    expect(codes([edition(2020, null, [1]), edition(2022, null, [1])])).toEqual([
      'VERSIONS_OVERLAP indices.0.versions',
    ]);
    expect(codes([edition(2022, 2020, [1])])).toEqual(['BAD_DEFINITION indices.0.versions.0.toYear']);
    expect(codes([{ ...edition(2020, null, [1]), components: 3 }])).toEqual([
      'BAD_DEFINITION indices.0.versions.0.components',
    ]);
    expect(parseIndexDefinitions(null).ok).toBe(false);
  });
});
