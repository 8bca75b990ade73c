import { randomBytes, randomFillSync } from 'node:crypto';

/**
 * A new UUID version 7: its first 48 bits are the time in milliseconds, so that keys made in order sort in order.
 * Source: RFC 9562 section 5.7.
 * @param nowMs milliseconds since the epoch, 0..2^48-1
 */
export function newId(nowMs: number = Date.now()): string {
  const bytes = randomFillSync(Buffer.alloc(16));
  bytes.writeUIntBE(nowMs, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
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
