import { createClient } from '@nanghang/contract';

/** The one client of the shell; features make their own, which costs nothing: a client holds no state. */
export const client = createClient();
