import { z } from 'zod';
import type { ReviewRow, ReviewStep } from '../../contract/index.ts';

const names = z.array(z.string());
const choices = z.record(z.string(), z.array(z.string()));

/** The fields of a row as its editor holds them: text as typed, lists as lists, numbers as text. */
export const rowFields = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('task'),
    ref: z.string(),
    text: z.string(),
    lead: names,
    coordinating: names,
    timeframe: z.string(),
    /** One product a line. */
    products: z.string(),
    /** `SERIES/COMPONENT`; an empty component stands for the index as a whole. */
    components: names,
    choices,
  }),
  z.object({
    kind: z.literal('target'),
    text: z.string(),
    index: z.string(),
    component: z.string(),
    metric: z.string(),
    operator: z.string(),
    value: z.string(),
    unit: z.string(),
    by: z.string(),
    lead: names,
    choices,
  }),
  z.object({
    kind: z.literal('reporting_duty'),
    who: names,
    to: names,
    what: z.string(),
    timeframe: z.string(),
    choices,
  }),
  z.object({
    kind: z.literal('score'),
    index: z.string(),
    component: z.string(),
    year: z.string(),
    value: z.string(),
    unit: z.string(),
    rank: z.string(),
  }),
]);
export type RowFields = z.output<typeof rowFields>;
export type FieldsOf<Kind extends RowFields['kind']> = Extract<RowFields, { kind: Kind }>;

function numberText(value: number | string | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}

/** The fields of a row before anybody typed. */
export function fieldsOf(row: ReviewRow): RowFields {
  switch (row.kind) {
    case 'task': {
      const { content } = row;
      return {
        kind: 'task',
        ref: content.ref ?? '',
        text: content.text,
        lead: content.lead,
        coordinating: content.coordinating,
        timeframe: content.timeframeRaw ?? '',
        products: content.products.join('\n'),
        components: content.components.map(({ series, component }) => `${series}/${component}`),
        choices: content.choices,
      };
    }
    case 'target': {
      const { content } = row;
      return {
        kind: 'target',
        text: content.text,
        index: content.index ?? '',
        component: content.component ?? '',
        metric: content.metric ?? '',
        operator: content.operator,
        value: numberText(content.value),
        unit: content.unit ?? '',
        by: content.by ?? '',
        lead: content.lead,
        choices: content.choices,
      };
    }
    case 'reporting_duty': {
      const { content } = row;
      return {
        kind: 'reporting_duty',
        who: content.who,
        to: content.to,
        what: content.what ?? '',
        timeframe: content.whenRaw ?? '',
        choices: content.choices,
      };
    }
    case 'score': {
      const { content } = row;
      return {
        kind: 'score',
        index: content.index,
        component: content.component ?? '',
        year: String(content.year),
        value: numberText(content.value),
        unit: content.unit ?? '',
        rank: numberText(content.rank),
      };
    }
  }
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** A number as typed with a comma or a point; undefined where it is none. */
function numberOf(text: string): number | undefined {
  const value = Number(text.trim().replace(/\s/gu, '').replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) ? undefined : value;
}

function numberOrText(text: string): number | string | null {
  return numberOf(text) ?? textOrNull(text);
}

/** Fields of the contract from those of the editor, each by the name of the editor's. */
function sentOf(fields: RowFields): Record<string, Record<string, unknown>> {
  switch (fields.kind) {
    case 'task':
      return {
        ref: { ref: textOrNull(fields.ref) },
        text: { text: fields.text.trim() },
        lead: { lead: fields.lead },
        coordinating: { coordinating: fields.coordinating },
        timeframe: { timeframeRaw: textOrNull(fields.timeframe) },
        products: { products: fields.products.split('\n').flatMap((line) => textOrNull(line) ?? []) },
        components: {
          components: fields.components.map((code) => {
            const [series = '', ...component] = code.split('/');
            return { series, component: component.join('/') };
          }),
        },
        choices: { choices: fields.choices },
      };
    case 'target':
      return {
        text: { text: fields.text.trim() },
        index: { index: textOrNull(fields.index) },
        component: { component: textOrNull(fields.component) },
        metric: { metric: textOrNull(fields.metric) },
        operator: { operator: fields.operator },
        value: { value: numberOrText(fields.value) },
        unit: { unit: textOrNull(fields.unit) },
        by: { by: textOrNull(fields.by) },
        lead: { lead: fields.lead },
        choices: { choices: fields.choices },
      };
    case 'reporting_duty':
      return {
        who: { who: fields.who },
        to: { to: fields.to },
        what: { what: textOrNull(fields.what) },
        timeframe: { whenRaw: textOrNull(fields.timeframe) },
        choices: { choices: fields.choices },
      };
    case 'score':
      return {
        index: { index: fields.index.trim() },
        component: { component: textOrNull(fields.component) },
        year: { year: numberOf(fields.year) },
        value: { value: numberOf(fields.value) ?? null },
        unit: { unit: textOrNull(fields.unit) },
        rank: { rank: numberOf(fields.rank) ?? null },
      };
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function differing(before: RowFields, after: RowFields): readonly string[] {
  const [old, fresh] = [sentOf(before), sentOf(after)];
  return Object.keys(fresh).filter((name) => !same(old[name], fresh[name]));
}

/** Names of the fields that differ from those of the row; blanks around words make no difference. */
export function changedFields(row: ReviewRow, fields: RowFields): readonly string[] {
  return differing(fieldsOf(row), fields);
}

const members = { task: 'task', target: 'target', reporting_duty: 'duty', score: 'score' } as const;

function stepOf(row: ReviewRow, fields: RowFields, names: readonly string[], accept: boolean): ReviewStep {
  const sent = sentOf(fields);
  const changes = Object.assign({}, ...names.map((name) => sent[name] ?? {})) as Record<string, unknown>;
  return {
    kind: 'edit',
    rowId: row.rowId,
    version: row.version,
    accept,
    ...(names.length === 0 ? {} : { [members[row.kind]]: changes }),
  } as ReviewStep;
}

/**
 * The step that brings an edit to the server: only what differs from the row. Undefined where nothing does and the row
 * is not to be accepted either.
 */
export function editStep(row: ReviewRow, fields: RowFields, accept: boolean): ReviewStep | undefined {
  const changed = changedFields(row, fields);
  return changed.length === 0 && !accept ? undefined : stepOf(row, fields, changed, accept);
}

/** The step that brings back what a row held before fields were sent, whether or not their answer came already. */
export function revertStep(row: ReviewRow, before: RowFields, sent: RowFields): ReviewStep | undefined {
  const changed = differing(before, sent);
  return changed.length === 0 ? undefined : stepOf(row, before, changed, false);
}

/** The fields of a row with those kept on the device over them; what was kept for another sort of row is ignored. */
export function restoredFields(row: ReviewRow, kept: unknown): RowFields {
  const own = fieldsOf(row);
  const parsed = rowFields.safeParse({ ...own, ...(typeof kept === 'object' ? kept : {}) });
  return parsed.success && parsed.data.kind === row.kind ? parsed.data : own;
}
