import { readFileSync } from 'node:fs';
import { startTestApp, type TestApp, testActor } from '@nanghang/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnosingRoutes } from '../contract/index.ts';

/** The arithmetic done by hand for the demo province; see the file for each step. */
const byHand = JSON.parse(
  readFileSync(
    new URL('../../../packages/domain/src/index-algebra/fixtures/tay-ninh-pci-2016-2020.json', import.meta.url),
    'utf8',
  ),
) as {
  changes: {
    from: number;
    to: number;
    change: number;
    contributions: Record<string, number>;
    unexplained: number;
    rankBefore: number;
    rankAfter: number;
    rankIfOthersStayed: number;
    rankIfOwnStayed: number;
    own: number;
    others: number;
  }[];
};

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ data: 'demo' });
});

afterAll(() => app.stop());

const coordinator = testActor('coordinator');

function diagnose(code: string, query: { year?: number; from?: number } = {}) {
  return app.as(coordinator).call(diagnosingRoutes.diagnosis, { params: { code }, query });
}

describe('why PCI fell in 2020', () => {
  it.each(byHand.changes)('equals the worked example from $from to $to', async (expected) => {
    const found = await diagnose('PCI', { year: expected.to, from: expected.from });
    expect(found.change).toBeCloseTo(expected.change, 10);
    expect(Object.fromEntries(found.components.map((one) => [one.code, one.points]))).toEqual(expected.contributions);
    expect(found.unexplained).toBe(expected.unexplained);
    expect(found.shift).toMatchObject({
      ...{ before: expected.rankBefore, after: expected.rankAfter, own: expected.own, others: expected.others },
      ...{ rankIfOthersStayed: expected.rankIfOthersStayed, rankIfOwnStayed: expected.rankIfOwnStayed },
    });
  });

  it('answers in a sentence, and shows what is weak, who improved, and the places within the method', async () => {
    const found = await diagnose('PCI', { year: 2020 });
    expect(found.fromYear).toBe(2019);
    expect(found.answer.vi).toMatch(
      /^PCI 2020 hạng 24\/63, giảm 9 bậc\. Dịch vụ hỗ trợ doanh nghiệp và Tính minh bạch/,
    );
    expect(found.components.filter((one) => one.belowQuartile).map((one) => one.code)).toEqual(['PCI.8']);
    expect(found.improvers[0]).toMatchObject({ code: 'PCI.8' });
    expect(found.improvers[0]?.improvers).toHaveLength(5);
    expect(found.uncertainty).toMatchObject({ draws: 1000, seed: 2020, own: { nominal: 24 } });
    expect(found.uncertainty?.within.map((one) => one.nominal)).toContain(24);
    const sum = found.components.reduce((total, one) => total + (one.points ?? 0), found.unexplained ?? 0);
    expect(sum).toBeCloseTo(found.change ?? Number.NaN, 9);
  });

  it('forecasts the edition after the newest, and says which way won', async () => {
    const { forecast } = await diagnose('PCI');
    if (forecast.kind === 'none') throw new Error(forecast.reason.en);
    expect(forecast).toMatchObject({ year: 2023, method: forecast.methods[0]?.method });
    expect(forecast.methods.length).toBeGreaterThan(1);
    expect(forecast.low).toBeLessThan(forecast.value);
    expect(forecast.rank?.of).toBe(63);
  });

  it('says why nothing is subtracted across a change of structure, and never invents a rank or an interval', async () => {
    const broken = await diagnose('PAPI', { year: 2018 });
    expect(broken).toMatchObject({ change: null, shift: null, unexplained: null });
    expect(broken.breakNote?.vi).toContain('6 sang 8');
    const alone = await diagnose('PAR INDEX', { year: 2020 });
    expect(alone).toMatchObject({ shift: null, uncertainty: null, mean: null });
    expect(JSON.stringify(alone)).not.toContain('NaN');
    await expect(diagnose('PCI', { year: 2023 })).rejects.toMatchObject({ problem: { status: 404 } });
    await expect(diagnose('PCI', { year: 2020, from: 2021 })).rejects.toMatchObject({ problem: { status: 404 } });
  });
});
