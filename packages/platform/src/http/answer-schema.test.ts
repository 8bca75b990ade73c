import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type JsonSchema, writtenStraight } from './answer-schema.ts';

const answer = z.object({
  day: z.iso.date().nullable(),
  at: z.iso.datetime().nullable(),
  words: z.string().nullable(),
  count: z.int().nullable(),
  share: z.number().nullable(),
  done: z.boolean().nullable(),
  state: z.enum(['open', 'closed']).nullable(),
  sign: z.literal('a').nullable(),
  figure: z.union([z.number(), z.string()]).nullable(),
  inner: z.object({ name: z.string().nullable(), left: z.array(z.string()).nullable() }).nullable(),
  list: z.array(z.object({ page: z.int().nullable() }).nullable()),
  byName: z.record(z.string(), z.number().nullable()),
  maybe: z.string().nullable().optional(),
});

const full = {
  ...{ day: '2026-01-05', at: '2026-01-05T01:02:03.000Z', words: 'Đất "đai"', count: 3, share: 0.5, done: false },
  ...{ state: 'open', sign: 'a', figure: 'ba', inner: { name: 'Sở', left: ['x'] }, list: [{ page: 2 }, null] },
  ...{ byName: { a: 1, b: null }, maybe: null },
};
const empty = {
  ...{ day: null, at: null, words: null, count: null, share: null, done: null, state: null, sign: null, figure: null },
  ...{ inner: null, list: [{ page: null }], byName: {} },
};

async function written(schema: JsonSchema, value: object): Promise<string> {
  const app = fastify();
  app.get('/', { schema: { response: { 200: schema } } }, async () => value);
  return (await app.inject('/')).body;
}

function schemaOf(type: z.ZodType): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(type, { target: 'draft-7', io: 'output' });
  return schema;
}

describe('answers that are written straight', () => {
  it.each([full, empty])('are the same to the letter', async (value) => {
    const schema = schemaOf(answer);
    const straight = await written(writtenStraight(schema), value);
    expect(straight).toBe(await written(schema, value));
    expect(answer.safeParse(JSON.parse(straight)).success).toBe(true);
  });

  it('hold nothing that the contract does not name', async () => {
    const inner = { name: 'Sở', left: null };
    const more = { ...empty, hidden: 1, inner: { ...inner, hidden: 2 }, list: [{ page: 1, hidden: 3 }] };
    const straight = await written(writtenStraight(schemaOf(answer)), more);
    expect(JSON.parse(straight)).toEqual({ ...empty, inner, list: [{ page: 1 }] });
  });

  it('try a value only where there is something to choose', () => {
    const straight = JSON.stringify(writtenStraight(schemaOf(answer)));
    expect(JSON.stringify(schemaOf(answer)).split('anyOf').length - 1).toBe(9);
    expect(straight.split('anyOf').length - 1).toBe(1);
  });

  it('miss what the contract asks for as they did', async () => {
    const schema = schemaOf(z.object({ words: z.string().nullable() }));
    expect(await written(writtenStraight(schema), {})).toBe(await written(schema, {}));
  });
});
