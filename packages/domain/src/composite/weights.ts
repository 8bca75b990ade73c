import type { IndexModel } from './index-model.ts';
import { report, type SpecPath } from './problems.ts';
import { isMissing, readCell, readTable } from './read-meta.ts';
import { isObject, readNumber } from './spec-values.ts';
import type { StepContext } from './step-context.ts';

/** Positions of the nodes of `level`. */
export function nodesOfLevel(model: IndexModel, level: number): number[] {
  return model.nodes.flatMap((node, index) => (node.level === level ? [index] : []));
}

function ownWeights(nodes: readonly number[], into: Float64Array, context: StepContext): void {
  for (const index of nodes) {
    const node = context.model.nodes[index];
    if (!node) continue;
    if (Number.isNaN(node.weight)) {
      report(
        context.problems,
        'MISSING_WEIGHT',
        ['meta', node.line, 'Weight'],
        [`"${node.code}" không có trọng số`, `"${node.code}" has no weight`],
      );
    }
    into[index] = node.weight;
  }
}

function readFileRows(name: string, path: SpecPath, context: StepContext): Map<string, number> | undefined {
  const { problems, files } = context;
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  if (text === undefined) {
    report(problems, 'FILE_NOT_FOUND', path, [
      `không đọc được tệp trọng số "${name}" (cũng không phải "Original" hay "equal")`,
      `cannot read weights file "${name}" (and it is neither "Original" nor "equal")`,
    ]);
    return undefined;
  }
  const table = readTable(text, path, problems);
  if (!table) return undefined;
  const codeColumn = table.header.indexOf('iCode');
  const weightColumn = table.header.indexOf('Weight');
  for (const [column, position] of [
    ['iCode', codeColumn],
    ['Weight', weightColumn],
  ] as const) {
    if (position !== -1) continue;
    report(
      problems,
      'MISSING_COLUMN',
      [...path, column],
      [`tệp "${name}" thiếu cột`, `file "${name}" lacks the column`],
    );
  }
  if (codeColumn === -1 || weightColumn === -1) return undefined;
  const weights = new Map<string, number>();
  for (const { fields, line } of table.rows) {
    const code = fields[codeColumn] ?? '';
    if (isMissing(code)) continue;
    if (weights.has(code)) {
      report(problems, 'DUPLICATE', [...path, line, 'iCode'], [`mã "${code}" trùng`, `code "${code}" occurs twice`]);
    }
    const cell = fields[weightColumn] ?? '';
    const weight = readCell(cell);
    if (weight === undefined) {
      report(
        problems,
        'NOT_A_NUMBER',
        [...path, line, 'Weight'],
        [`"${cell}" không phải là số`, `"${cell}" is no number`],
      );
    }
    weights.set(code, weight ?? 0);
  }
  return weights;
}

function fileWeights(
  name: string,
  nodes: readonly number[],
  into: Float64Array,
  path: SpecPath,
  context: StepContext,
): void {
  const weights = readFileRows(name, path, context);
  if (!weights) return;
  for (const index of nodes) {
    const code = context.model.nodes[index]?.code ?? '';
    const weight = weights.get(code);
    if (weight === undefined || Number.isNaN(weight)) {
      report(
        context.problems,
        'MISSING_WEIGHT',
        [...path, code],
        [`tệp "${name}" không có trọng số của nút này`, `file "${name}" has no weight for this node`],
      );
    }
    into[index] = weight ?? Number.NaN;
  }
  for (const code of weights.keys()) {
    if (context.model.nodeOf.has(code)) continue;
    report(
      context.problems,
      'UNKNOWN_CODE',
      [...path, code],
      [`mã trong tệp "${name}" không có trong meta, bỏ qua`, `code of file "${name}" is not in meta: ignored`],
      'warning',
    );
  }
}

/**
 * Reads the weights of `nodes` (those below the top) into `into`, by node.
 * Source: composite contract, aggregate: "Original", "equal", the name of a CSV file, or {code: weight}.
 */
export function readWeights(
  raw: unknown,
  nodes: readonly number[],
  into: Float64Array,
  path: SpecPath,
  context: StepContext,
): void {
  const { model, problems } = context;
  if (raw === 'equal') {
    for (const index of nodes) into[index] = 1;
  } else if (raw === undefined || raw === 'Original') ownWeights(nodes, into, context);
  else if (typeof raw === 'string') fileWeights(raw, nodes, into, path, context);
  else if (isObject(raw)) {
    ownWeights(
      nodes.filter((index) => !Object.hasOwn(raw, model.nodes[index]?.code ?? '')),
      into,
      context,
    );
    for (const [code, value] of Object.entries(raw)) {
      const index = model.nodeOf.get(code);
      const weight = readNumber(value, [...path, code], problems);
      if (index === undefined) {
        report(problems, 'UNKNOWN_CODE', [...path, code], [`không có nút "${code}"`, `there is no node "${code}"`]);
      } else if (weight !== undefined && nodes.includes(index)) into[index] = weight;
    }
  } else {
    report(problems, 'WRONG_TYPE', path, [
      'phải là "Original", "equal", tên tệp CSV hoặc {mã: trọng số}',
      'must be "Original", "equal", the name of a CSV file or {code: weight}',
    ]);
  }
}
