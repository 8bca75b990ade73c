import type { Policy } from '@nanghang/domain/access';

/** Everybody reads and chooses for herself alone; nothing here reaches another person's rows. */
export const policy = {} as const satisfies Policy;
