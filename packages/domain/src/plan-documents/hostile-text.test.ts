import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPlanFromText } from './extract-plan.ts';
import { longestParagraph } from './long-paragraphs.ts';

const plan = readFileSync(new URL('./fixtures/merged-middle-lead.txt', import.meta.url), 'utf8');
const lines = plan.split('\n');

describe('damaged and hostile texts', () => {
  it('keeps every line reference inside the text, whatever lines are lost, doubled or moved', () => {
    const edit = fc.record({
      at: fc.nat(lines.length - 1),
      how: fc.constantFrom('drop', 'double', 'empty', 'cut', 'bar'),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const changed = [...lines];
        for (const { at, how } of edits) {
          const line = changed[at] ?? '';
          const instead = { drop: [], double: [line, line], empty: [''], cut: [line.slice(0, 20)], bar: [`| ${line}`] };
          changed.splice(at, 1, ...instead[how]);
        }
        const got = extractPlanFromText(changed.join('\n'));
        for (const { sourceLines } of [...got.tasks, ...got.targets, ...got.reportingDuties]) {
          expect(sourceLines[0]).toBeGreaterThanOrEqual(1);
          expect(sourceLines[1]).toBeGreaterThanOrEqual(sourceLines[0]);
          expect(sourceLines[1]).toBeLessThanOrEqual(changed.length);
        }
        for (const task of got.tasks) {
          expect(task.text.trim()).not.toBe('');
          expect(task.confidence).toBeGreaterThanOrEqual(0);
          expect(task.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 11, numRuns: 20 },
    );
  });

  it('reads a text of any characters without failing', () => {
    const piece = fc.constantFrom(
      '|',
      '\t',
      '\n',
      '1.',
      'a)',
      'I.',
      '- ',
      'Sở Nội vụ',
      'chủ trì',
      ':',
      ';',
      '%',
      'KẾ HOẠCH',
      '…',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 }),
        (pieces) => {
          expect(extractPlanFromText(pieces.join(' ')).issues).toBeDefined();
        },
      ),
      { seed: 12, numRuns: 60 },
    );
  });

  it.each([
    ['lines of a scan without a full stop', 'phdi h¢p vdi cac don vi 1ien quan th4ng n4m'],
    ['lines of nothing but a bar', '|'],
    ['a row of very many cells', 'a\t'.repeat(400)],
    ['notes and their signs', '(1) Abc\nxyz(1)'],
    ['headings', 'I. MỤC TIÊU'],
  ])('reads 100 kB of %s', (_what, line) => {
    const text = `Số: 1/KH-UBND\nKẾ HOẠCH\nCải thiện PCI\n\n${`${line}\n`.repeat(Math.ceil(100_000 / line.length))}`;
    expect(extractPlanFromText(text).issues).toBeDefined();
  });

  it.each(['1.', 'a) ', 'Sở ', '|', '(', 'ngày 1/', 'Giao Sở A, ', 'tu ', 'phối hợp với ', '“'])(
    'comes to an end with %j a great many times over, and says that it read the start only',
    (piece) => {
      const times = Math.ceil((longestParagraph + 1) / piece.length);
      const got = extractPlanFromText(`Số: 1/KH-UBND\nKẾ HOẠCH\nCải thiện PCI\n\n- Đạt ${piece.repeat(times)}`);
      expect(got.document === null || got.issues.some((issue) => issue.code === 'PARAGRAPH_CUT' || piece === '|')).toBe(
        true,
      );
    },
  );
});
