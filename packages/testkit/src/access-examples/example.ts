import type { AccessWorld } from './world.ts';

/** Values of the parameters of a route's path. */
export type Params = Readonly<Record<string, string>>;

/**
 * Rows to try a route on whose path has parameters. They are made anew for every role, so that a route may use them
 * up. The generated access test fails for such a route without an example.
 */
export interface RowExample {
  /**
   * `own`: a row of the unit and the person under test. `foreign`: the like of another unit and person; needed where
   * some role reaches only a part of the province, or where the route is for everybody signed in but rows are not.
   */
  readonly rows: (world: AccessWorld) => Promise<{ readonly own: Params; readonly foreign?: Params }>;
  /** A body that the route takes for a row; needed where the route has one. */
  readonly body?: (world: AccessWorld, params: Params) => Promise<object> | object;
  /** Query members the route cannot do without. */
  readonly query?: string;
  /** Rows that are the same for every province: somebody of another province reads them too. */
  readonly national?: boolean;
  /** Parameters of a row that does not exist, where no UUID and no word of ours has their form. */
  readonly unknown?: Params;
  /** The answer to an unknown row is no 404 by nature, such as an empty history. */
  readonly answersUnknown?: boolean;
}

/** Examples by the id of the route. */
export type AccessExamples = Readonly<Record<string, RowExample>>;
