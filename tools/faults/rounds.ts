import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { pdfOf, pictured } from '@nanghang/platform/documents/rendered-pdf';
import { fileOf, scansOfPieces } from '@nanghang/platform/documents/rendered-scan';
import { editionCsv } from './edition-csv.ts';
import type { ReadingState, World } from './world.ts';
import { countEffects, sendWrite, startWriting, type Write } from './writes.ts';

/** What a round found. */
export interface Outcome {
  readonly acknowledged: number;
  /** Acknowledged writes that are gone. */
  readonly lost: number;
  /** Anything else that must not be: effects without an audit entry, effects that happened twice, half an import. */
  readonly wrong: readonly string[];
}

const writers = 6;

async function judge(world: World, sent: readonly Write[]): Promise<Outcome> {
  const effects = await countEffects(
    await world.superuserUrl(),
    sent.map((write) => write.key),
  );
  const wrong: string[] = [];
  let lost = 0;
  for (const { key, acknowledged } of sent) {
    const { rows = 0, entries = 0 } = effects.get(key) ?? {};
    if (acknowledged && rows === 0) lost += 1;
    if (rows !== entries) wrong.push(`${key}: ${rows} rows, ${entries} audit entries`);
    if (rows > 1) wrong.push(`${key} took effect ${rows} times`);
  }
  return { acknowledged: sent.filter((write) => write.acknowledged).length, lost, wrong };
}

/** Sends again what was not acknowledged, as a client does: afterwards every write took effect once. */
function retry(world: World, sent: readonly Write[]): Promise<readonly Write[]> {
  return Promise.all(
    sent.map((write) => (write.acknowledged ? write : sendWrite(world.writer(), write.key, write.value))),
  );
}

async function disturbed(world: World, disturb: () => Promise<void>, forMs: number): Promise<Outcome> {
  const stop = startWriting(world.writer(), writers);
  await after(forMs);
  await disturb();
  const sent = await stop();
  await world.ensureServing();
  const before = await judge(world, sent);
  const settled = await judge(world, await retry(world, sent));
  const missing = settled.acknowledged < sent.length ? [`${sent.length - settled.acknowledged} retries failed`] : [];
  return {
    acknowledged: settled.acknowledged,
    lost: before.lost + settled.lost,
    wrong: [...before.wrong, ...settled.wrong, ...missing],
  };
}

/** The server is killed while people write. */
export function killServer(world: World, forMs: number): Promise<Outcome> {
  return disturbed(world, () => world.killServer(), forMs);
}

/** The database crashes and recovers while people write; the server goes on. */
export function crashDatabase(world: World, forMs: number): Promise<Outcome> {
  return disturbed(world, () => world.crashDatabase(), forMs);
}

/** The server is killed while a whole import is put into force: all of it counts, or nothing. */
export async function killDuringImport(world: World, forMs: number): Promise<Outcome> {
  const { importId, version, rows } = await world.uploadImport(editionCsv(world.root));
  const applying = world.applyImport(importId, version);
  await after(forMs / 10);
  await world.killServer();
  const acknowledged = await applying;
  await world.ensureServing();
  const { status, stored } = await world.importState(importId);
  const wrong: string[] = [];
  if (stored !== 0 && stored !== rows) wrong.push(`half an import: ${stored} of ${rows} rows`);
  if ((status === 'applied') !== (stored === rows)) wrong.push(`import is ${status} with ${stored} of ${rows} rows`);
  if (status === 'applied') await world.undoImport(importId);
  return { acknowledged: acknowledged ? 1 : 0, lost: acknowledged && stored !== rows ? 1 : 0, wrong };
}

/** A server that starts again takes up readings that gave no sign of life; it looks for them every minute. */
const resumePatienceMs = 240_000;

async function untilReading(
  world: World,
  extractionId: string,
  wanted: (state: ReadingState) => boolean,
): Promise<ReadingState> {
  const begun = performance.now();
  for (;;) {
    const state = await world.readingState(extractionId);
    if (wanted(state) || performance.now() - begun > resumePatienceMs) return state;
    await after(200);
  }
}

const scannedPages = 4;

/** A scanned plan of several pages, which takes seconds to read. */
function longScan(): Uint8Array {
  const head = ['Số: 12/KH-UBND', 'KẾ HOẠCH', 'Nâng cao Chỉ số PAPI năm 2024', 'I. NHIỆM VỤ'].map((text) => ({ text }));
  const pages = Array.from({ length: scannedPages }, (_, at) => {
    const text = `${at + 1}. Sở Nội vụ chủ trì rà soát thủ tục hành chính trước ngày ${at + 1}/6/2024.`;
    const [page] = scansOfPieces([...(at === 0 ? head : []), { text }], true);
    if (!page) throw new Error('a scan has a page');
    return pictured(fileOf(page), page.width, page.height);
  });
  return pdfOf(pages);
}

/** The server is killed while a scan is read: the next one reads it anew, all of it and once. */
export async function killDuringScan(world: World, forMs: number): Promise<Outcome> {
  const extractionId = await world.bringDocument('quet.pdf', longScan());
  await untilReading(world, extractionId, ({ status }) => status !== 'queued');
  await after(forMs / 5);
  const before = await world.readingState(extractionId);
  await world.killServer();
  const left = await world.readingState(extractionId);
  await world.ensureServing();
  const done = await untilReading(world, extractionId, ({ status }) => status !== 'queued' && status !== 'reading');
  const wrong: string[] = [];
  if (before.status !== 'reading') wrong.push(`nothing was read when the server was killed: ${before.status}`);
  if (left.rows + left.lines > 0) wrong.push(`half a reading: ${left.rows} rows`);
  if (done.status !== 'review') wrong.push(`the reading ended as ${done.status}`);
  if (done.rows === 0 || done.lines === 0) wrong.push(`read again, but ${done.rows} rows and ${done.lines} lines`);
  return { acknowledged: 1, lost: done.status === 'review' ? 0 : 1, wrong };
}

/** Requests arrive twice, at once and late, and out of order: each takes effect once, the newest decision stands. */
export async function repeatAndReorder(world: World): Promise<Outcome> {
  const [first, second] = [randomUUID(), randomUUID()];
  const send = (key: string, value: string) => sendWrite(world.writer(), key, value);
  const together = await Promise.all([1, 2, 3, 4].map(() => send(first, '5,11')));
  const newest = await send(second, '5,22');
  const late = await Promise.all([send(first, '5,11'), send(first, '5,11')]);
  const outcome = await judge(world, [...together, newest, ...late]);
  const shown = await world.shownValue();
  return shown === 5.22 ? outcome : { ...outcome, wrong: [...outcome.wrong, `the figure shown is ${shown}`] };
}
