import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { PageOrder } from '@nanghang/platform/documents';
import type { CacheFolder } from '@nanghang/platform/files';
import { AppError } from '@nanghang/platform/http';
import type { DocumentsDeps, Reading } from './documents.deps.ts';
import { findDocument, readable } from './documents.store.ts';
import { listFiles } from './files.store.ts';
import { listPages, type PageRow } from './pages.store.ts';
import { problemOf } from './reading-problems.ts';

/** A page as a picture, with the hash of its content. */
export interface PagePicture {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Pages drawn with the one that is asked for: a reader turns to the next. */
const ahead = 2;
/** Pages that may be asked for and not be drawn yet; more are refused, so that nobody can fill the memory. */
const mostWaiting = 40;
/** Ends of a drawing that say nothing of the file. */
const worthAnotherTry: ReadonlySet<string> = new Set([
  ...['READING_TOO_LONG', 'READING_TOO_MUCH', 'READING_STOPPED', 'READER_KILLED', 'READER_FAILED'],
]);
/** Grows when pages are drawn another way, so that pictures kept from before are not shown. */
const drawing = 'v1';

function keyOf(sha256: string, { page, turn }: PageOrder): string {
  return `${sha256}-${page}-${Math.round(turn * 100)}-${drawing}.webp`;
}

/** Draws pages in a process of their own, each once, however many ask for it. */
function createDrawer({ files, reader }: DocumentsDeps, pictures: CacheFolder) {
  const open = new Map<string, Promise<Uint8Array>>();

  function draw(sha256: string, orders: readonly PageOrder[]): void {
    const wanted = new Map(orders.map((order) => [order.page, { order, ...Promise.withResolvers<Uint8Array>() }]));
    for (const { order, promise } of wanted.values()) {
      const key = keyOf(sha256, order);
      open.set(key, promise);
      promise.then(
        () => open.delete(key),
        () => open.delete(key),
      );
    }
    const keep = async (page: number, picture: Uint8Array): Promise<void> => {
      const one = wanted.get(page);
      if (!one) return;
      await pictures.put(keyOf(sha256, one.order), picture).catch(() => undefined);
      one.resolve(picture);
    };
    const kept: Promise<void>[] = [];
    const work = async () => {
      const bytes = await buffer(await files.read(sha256));
      const drawn = await reader.draw(bytes, orders, ({ page, picture }) => kept.push(keep(page, picture)));
      await Promise.all(kept);
      const issue = drawn.ok ? undefined : drawn.issues[0];
      const code = issue && !worthAnotherTry.has(issue.code) ? 'UNSUPPORTED_FILE' : 'UNAVAILABLE';
      const details = issue ? { message: issue.message, details: problemOf(issue) } : {};
      for (const { reject } of wanted.values()) reject(new AppError(code, details));
    };
    work().catch((error: unknown) => {
      for (const { reject } of wanted.values()) reject(error);
    });
  }

  return async (sha256: string, order: PageOrder, next: readonly PageOrder[]): Promise<Uint8Array> => {
    const key = keyOf(sha256, order);
    const known = open.get(key) ?? (await pictures.get(key));
    if (known) return known;
    const missing: PageOrder[] = [order];
    for (const one of next) if (!(await pictures.has(keyOf(sha256, one)))) missing.push(one);
    const begun = open.get(key);
    if (begun) return begun;
    if (open.size >= mostWaiting) throw new AppError('UNAVAILABLE');
    draw(
      sha256,
      missing.filter((one) => !open.has(keyOf(sha256, one))),
    );
    const drawn = open.get(key);
    if (!drawn) throw new AppError('UNAVAILABLE');
    return drawn;
  };
}

/** Pages of documents as pictures. */
export function createPagesService(deps: DocumentsDeps) {
  const draw = createDrawer(deps, deps.pictures);

  async function pagesOf(asked: Reading, documentId: string, sha256: string): Promise<readonly PageRow[]> {
    const { tenantId } = asked;
    return deps.database.read(tenantId, async (db) => {
      const document = await findDocument(db, tenantId, documentId, readable(asked.reach));
      const files = document ? await listFiles(db, tenantId, documentId) : [];
      const file = files.find((one) => one.sha256 === sha256 && one.byteCount > 0);
      return file ? listPages(db, tenantId, documentId, file.fileVersion) : [];
    });
  }

  return {
    /**
     * @throws AppError NOT_FOUND for a document out of reach, a hash of another document, or a page that the file does
     * not have; UNSUPPORTED_FILE where it cannot be drawn, UNAVAILABLE where it may be drawn later
     */
    async picture(asked: Reading, documentId: string, sha256: string, page: number): Promise<PagePicture> {
      const pages = await pagesOf(asked, documentId, sha256);
      const order = pages.find((one) => one.page === page);
      if (!order) throw new AppError('NOT_FOUND');
      const bytes = await draw(
        sha256,
        order,
        pages.filter((one) => one.page > page && one.page <= page + ahead),
      );
      return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
    },
  };
}

export type PagesService = ReturnType<typeof createPagesService>;
