import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inputIssues } from './input-issues.ts';

const schema = z.object({
  unit: z.uuid(),
  limit: z.number().int().min(1).max(200),
  sort: z.enum(['plan', 'due']).default('plan'),
  words: z.string().max(3).optional(),
  rows: z.array(z.object({ on: z.iso.date() })).max(2),
  year: z.number().refine((year) => year > 2000, {
    params: { text: { vi: 'Năm phải sau năm 2000.', en: 'The year must be after 2000.' } },
  }),
});

function wordsFor(given: unknown): readonly (readonly [string, string])[] {
  const parsed = schema.safeParse(given);
  return inputIssues('body', parsed.error as z.ZodError, given).map((issue) => [
    issue.path.join('/'),
    issue.message.vi,
  ]);
}

describe('what is wrong with a request', () => {
  it('names each missing member', () => {
    expect(wordsFor({ rows: [], year: 2023 })).toEqual([
      ['body/unit', 'unit còn thiếu.'],
      ['body/limit', 'limit còn thiếu.'],
    ]);
  });

  it('says of each place what it must hold', () => {
    const given = { unit: 'x', limit: 500, sort: 'name', words: 'bốn chữ', rows: [{ on: '20/11' }, {}], year: 1990 };
    expect(wordsFor(given)).toEqual([
      ['body/unit', 'unit phải là một mã định danh (UUID).'],
      ['body/limit', 'limit phải nhiều nhất là 200.'],
      ['body/sort', 'sort phải là một trong: plan, due.'],
      ['body/words', 'words phải có nhiều nhất 3 ký tự.'],
      ['body/rows/0/on', 'rows.0.on phải là ngày theo dạng 2023-11-20.'],
      ['body/rows/1/on', 'rows.1.on còn thiếu.'],
      ['body/year', 'Năm phải sau năm 2000.'],
    ]);
  });

  it('names types in words, and the part where the whole is wrong', () => {
    expect(wordsFor({ unit: 1, limit: '5', rows: 'a', year: null })).toEqual([
      ['body/unit', 'unit phải là chữ.'],
      ['body/limit', 'limit phải là số.'],
      ['body/rows', 'rows phải là một danh sách.'],
      ['body/year', 'year phải là số.'],
    ]);
    const rows = Array.from({ length: 3 }, () => ({ on: '2023-11-20' }));
    expect(wordsFor({ ...{ unit: '01890000-0000-7000-8000-000000000001', limit: 1, year: 2023 }, rows })).toEqual([
      ['body/rows', 'rows phải có nhiều nhất 2 mục.'],
    ]);
    expect(wordsFor('chữ')).toEqual([['body', 'body phải là một nhóm mục.']]);
  });
});
