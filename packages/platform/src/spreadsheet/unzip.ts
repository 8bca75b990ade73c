import { Unzip, UnzipInflate } from 'fflate';
import { WorkbookError } from './workbook.ts';

/** Takes the bytes of one part of an archive as they are unpacked. */
export interface PartSink {
  push(chunk: Uint8Array): void;
  end(): void;
}

const sliceBytes = 65_536;
/** A workbook packs XML some 10 to 30 times; what unpacks to more than this is made to harm. */
const harmlessRatio = 60;
const harmlessBytes = 20_000_000;

/**
 * Unpacks an archive part by part without holding it, and stops as soon as more than `limit` bytes (or an
 * implausible multiple of the packed size) came out, whatever the archive declares about itself.
 * @param want gives the sink of a part by its name; undefined skips it
 * @throws WorkbookError WORKBOOK_TOO_BIG, WORKBOOK_DAMAGED
 */
export function unzipParts(bytes: Uint8Array, limit: number, want: (name: string) => PartSink | undefined): void {
  const allowed = Math.min(limit, Math.max(harmlessBytes, bytes.length * harmlessRatio));
  let unpacked = 0;
  let failure: unknown;
  const archive = new Unzip((file) => {
    const sink = want(file.name);
    if (!sink) return;
    file.ondata = (error, chunk, final) => {
      if (error) failure = error;
      if (failure) return;
      unpacked += chunk.length;
      if (unpacked > allowed) {
        failure = new WorkbookError('WORKBOOK_TOO_BIG');
        return;
      }
      sink.push(chunk);
      if (final) sink.end();
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length; from += sliceBytes) {
      archive.push(bytes.subarray(from, from + sliceBytes), from + sliceBytes >= bytes.length);
      if (failure) throw failure;
    }
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('WORKBOOK_DAMAGED');
  }
}
