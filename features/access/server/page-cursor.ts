import { AppError } from '@nanghang/platform/http';
import { z } from 'zod';

const shape = z.tuple([z.string(), z.uuid()]);

/** Where a list by name goes on: the last row's name and id, as opaque text. */
export function encodeCursor(name: string, id: string): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** @throws AppError BAD_REQUEST for a text that is no cursor */
export function decodeCursor(cursor: string): readonly [name: string, id: string] {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new AppError('BAD_REQUEST', { cause });
  }
}
