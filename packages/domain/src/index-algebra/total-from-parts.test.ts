import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decimalOf, decimalToText } from '../kernel/index.ts';
import { type IndexVersion, versionInForce } from './definitions.ts';
import { parseIndexDefinitions } from './parse-definitions.ts';
import { linearRuleOf, secondCutRuleOf, totalCoefficients, totalOf, weightedSum } from './total-from-parts.ts';

const parsed = parseIndexDefinitions(
  JSON.parse(readFileSync(new URL('../../../../seeds/index-definitions.json', import.meta.url), 'utf8')),
);
function version(index: string, year: number): IndexVersion {
  const series = parsed.ok ? parsed.value.find((one) => one.code === index) : undefined;
  const found = series && versionInForce(series, year);
  if (!found) throw new Error(`${index} ${year}`);
  return found;
}

const printed2020 = [7.85, 7.73, 5.79, 8.45, 7.48, 6.66, 7.06, 4.95, 6.2, 7.85];
const values2020 = new Map(printed2020.map((value, index) => [`PCI.${index + 1}`, value]));

describe('totals', () => {
  it('follow the weights exactly: (7.85+7.73)x0.5 + 5.79x2 + 8.45x0.5 + 7.48 + (6.66+7.06)x0.5 + (4.95+6.20)x2 + 7.85x0.5', () => {
    const rule = linearRuleOf(version('PCI', 2020), null);
    const sum = rule && weightedSum(rule, (code) => decimalOf(values2020.get(code) ?? 0));
    expect(sum && decimalToText(sum).replace(/0+$/, '')).toBe('64.16');
    expect(totalOf(version('PCI', 2020), values2020)).toBeCloseTo(64.16, 10);
    expect(totalCoefficients(version('PCI', 2020))?.get('PCI.8')).toBe(2);
  });

  it('are plain sums for points, means for means', () => {
    const papi = version('PAPI', 2020);
    expect(totalCoefficients(papi)?.get('PAPI.7')).toBe(1);
    const dimension = papi.components[0];
    expect(dimension && linearRuleOf(papi, dimension)?.terms.length).toBe(4);
    const ict = linearRuleOf(version('ICT INDEX', 2020), null);
    expect(ict).toMatchObject({ divisor: 3 });
    expect(
      totalOf(
        version('ICT INDEX', 2020),
        new Map([
          ['ICT.1', 0.1],
          ['ICT.2', 0.2],
          ['ICT.3', 0.6],
        ]),
      ),
    ).toBeCloseTo(0.3, 12);
    expect(secondCutRuleOf(version('PAR INDEX', 2023))?.terms.map((term) => term.component.code)).toEqual([
      'PAR.APPRAISED',
      'PAR.SURVEY',
    ]);
  });

  it('do not exist for ratios, unknown weights, missing parts', () => {
    expect(linearRuleOf(version('SIPAS', 2020), null)).toBeNull();
    expect(linearRuleOf(version('DTI', 2020), null)).toBeNull();
    expect(totalCoefficients(version('SIPAS', 2020))).toBeNull();
    expect(linearRuleOf(version('PCI', 2025), null)).toBeNull();
    expect(totalOf(version('PCI', 2020), new Map([['PCI.1', 5]]))).toBeNull();
    expect(secondCutRuleOf(version('PCI', 2020))).toBeNull();
  });

  it('are weighted geometric means where a version says so', () => {
    const geometric: IndexVersion = { ...version('PCI', 2020), aggregation: 'geometric_mean' };
    expect(totalOf(geometric, new Map([...values2020].map(([code]) => [code, 4])))).toBeCloseTo(4, 12);
    expect(totalOf(geometric, new Map([...values2020, ['PCI.1', 0]]))).toBe(0);
    expect(linearRuleOf(geometric, null)).toBeNull();
  });
});
