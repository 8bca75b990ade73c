import { computeComposite, describeScores } from '@nanghang/domain/composite';
import type { CliCommand } from '../command.ts';
import { readOptions } from '../options.ts';
import { loadPlan, printIssues, specArgument } from './composite-sources.ts';

/** `nanghang composite compute SPEC.json`: scores of every node and ranks on the top. */
export const compositeCompute: CliCommand = {
  summary: { vi: 'Tính chỉ số tổng hợp và xếp hạng', en: 'Compute a composite index and its ranks' },
  usage: `nanghang composite compute SPEC.json

  SPEC.json  {data, meta, steps: [{op, ...}], uncertainty?, sobol?}; các tệp nêu trong đó tính từ chỗ SPEC.json
             / file names in it are relative to SPEC.json

In ra / prints {"scores":[{"unit","values"}],"ranks":[{"unit","rank"}]}; có lỗi thì / on errors {"issues":[...]}, 1.`,
  run: async (context) => {
    const { positionals } = readOptions(context.args, {});
    const loaded = await loadPlan(context, specArgument(positionals));
    if (!loaded) return 1;
    const scores = computeComposite(loaded.plan);
    if (!scores.ok) {
      printIssues(context, scores.issues);
      return 1;
    }
    context.print(describeScores(scores.value));
    return 0;
  },
};
