import type { PlainDate } from '@nanghang/domain/kernel';
import { parsePlainDate } from '@nanghang/domain/kernel';
import { z } from 'zod';

/** A sentence in both languages. */
export const text = z.object({ vi: z.string(), en: z.string() });

/** A calendar day `YYYY-MM-DD` that exists. */
export const plainDate = z
  .string()
  .refine((value) => parsePlainDate(value) !== undefined, { message: 'not a calendar day YYYY-MM-DD' })
  .meta({ format: 'date' }) as unknown as z.ZodType<PlainDate, string>;

/** An instant in UTC, ISO 8601 with milliseconds. */
export const instant = z.iso.datetime();

/** An identifier made by the server (UUID). */
export const id = z.uuid();

/** An issue beside the place it was found at. */
export const issue = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  path: z.array(z.union([z.string(), z.number()])),
  message: text,
});

/** Body of every error answer (RFC 9457 members plus code, issues and request id). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  message: text,
  issues: z.array(issue),
  requestId: z.string(),
  /** What the caller needs to go on, such as the row as somebody else left it; the route says which form it has. */
  details: z.unknown().optional(),
});
export type Problem = z.output<typeof problem>;

/** Query members of a list by cursor. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
});

/**
 * A page of a list: the rows and where to go on.
 * @example pageOf(z.string()).parse({ items: [], nextCursor: null }) // { items: [], nextCursor: null }
 */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Answer of a write that has nothing to tell. */
export const done = z.object({ done: z.literal(true) });
