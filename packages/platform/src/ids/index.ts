import { randomBytes, randomFillSync } from 'node:crypto';

let lastMs = -1;
let counter = 0;

/** A counter within one millisecond, from a random start; full, it borrows from the next millisecond. */
function tick(nowMs: number): { ms: number; count: number } {
  if (nowMs > lastMs) {
    lastMs = nowMs;
    counter = randomBytes(2).readUInt16BE() & 0x7ff;
  } else if (nowMs < lastMs - BACKWARDS_MS) {
    return { ms: nowMs, count: randomBytes(2).readUInt16BE() & 0xfff };
  } else if (counter === 0xfff) {
    lastMs += 1;
    counter = 0;
  } else counter += 1;
  return { ms: lastMs, count: counter };
}

const BACKWARDS_MS = 10_000;

/**
 * A new UUID version 7: its first 48 bits are the time in milliseconds, the next 12 a counter, so that keys made in
 * order by one process sort in order, also within a millisecond. A clock that jumps far back is followed.
 * Source: RFC 9562 section 5.7 and 6.2 (method 1).
 * @param nowMs milliseconds since the epoch, 0..2^48-1
 */
export function newId(nowMs: number = Date.now()): string {
  const { ms, count } = tick(nowMs);
  const bytes = randomFillSync(Buffer.alloc(16));
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * A secret of `bytes` random bytes as URL-safe text.
 * @param bytes 16..64
 */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}
