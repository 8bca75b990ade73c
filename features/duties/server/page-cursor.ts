import { AppError } from '@nanghang/platform/http';
import { z } from 'zod';

const shape = z
  .array(z.union([z.string(), z.number(), z.null()]))
  .min(1)
  .max(5);

/** Where a list goes on, as opaque text. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws AppError BAD_REQUEST for a text that is no cursor of this many values */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    return shape.length(length).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new AppError('BAD_REQUEST', { cause });
  }
}
