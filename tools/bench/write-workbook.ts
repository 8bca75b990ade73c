import { Writable } from 'node:stream';
import { writeXlsx } from '@nanghang/platform/spreadsheet';

/** Writes as many rows as asked into nowhere and prints what it took. */
const rows = Number(process.argv[2]);
const begun = performance.now();
let peak = 0;
let firstByteAt: number | undefined;
let bytes = 0;

const nowhere = new Writable({
  write: (chunk: Buffer, _, done) => {
    firstByteAt ??= performance.now();
    bytes += chunk.length;
    peak = Math.max(peak, process.memoryUsage.rss());
    done();
  },
});

function* content(): Generator<readonly (string | number)[]> {
  for (let row = 0; row < rows; row += 1) yield [`Nhiệm vụ số ${row}`, 'Sở Xây dựng', row, row / 7, '2023-11-20'];
}

const titles = ['Nhiệm vụ', 'Đơn vị', 'Số', 'Tỷ lệ', 'Hạn'];
await writeXlsx(nowhere, [{ name: 'Nhiệm vụ', columns: titles.map((title) => ({ title })), rows: content() }]);
process.stdout.write(
  JSON.stringify({
    peakMb: Math.round(peak / 1e6),
    firstByteSeconds: ((firstByteAt ?? Number.NaN) - begun) / 1000,
    seconds: Number(((performance.now() - begun) / 1000).toFixed(2)),
    megabytes: Number((bytes / 1e6).toFixed(1)),
  }),
);
