import { describe, expect, it } from 'vitest';
import type { PictureLayout, Recogniser } from './recognise.ts';
import { fileOf, scansOfPieces } from './rendered-scan.testkit.ts';
import { openScan } from './scan-page.ts';

/** Its columns part as sharply as lines do, so that it seems to lie on its side. */
const rows = Array.from({ length: 20 }, (_, at) => [`${at + 1}`, 'Số hóa hồ sơ', 'Sở Xây dựng', 'Sở Tư pháp', 'Quý I']);
const [table] = scansOfPieces([{ text: 'KẾ HOẠCH' }, { rows: rows.map((row) => row.map((cell) => [cell])) }]);

/** Recognises one word wherever it looks, and notes what it was asked for. */
function recogniserOf(confidence: number): Recogniser & { readonly asked: PictureLayout[] } {
  const asked: PictureLayout[] = [];
  const word = { text: 'KẾ', left: 0, right: 9, top: 0, bottom: 9, confidence };
  return {
    asked,
    atOnce: 1,
    linesOf: async (_picture, layout) => {
      asked.push(layout);
      return [{ words: [word], baseline: { x0: 0, y0: 9, x1: 9, y1: 9 }, height: 9 }];
    },
    end: async () => undefined,
  };
}

async function bandsRead(confidence: number): Promise<number> {
  if (!table) throw new Error('one page');
  const recogniser = recogniserOf(confidence);
  await openScan(fileOf(table), recogniser);
  return recogniser.asked.filter((layout) => layout === 'column').length;
}

describe('a page that seems to lie on its side', () => {
  it('is read for a trial once where that can be read, and each way where it cannot', async () => {
    expect([await bandsRead(90), await bandsRead(40)]).toEqual([1, 3]);
  });
});
