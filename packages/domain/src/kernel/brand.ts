declare const brand: unique symbol;

/**
 * A nominal type over a primitive: `Brand<string, 'UnitId'>` is not assignable from a bare string.
 * Source: product decision (house rule: ids and dates are branded).
 */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
