import { hash, verify } from '@node-rs/argon2';

/** Cost of a password hash. Source: OWASP Password Storage Cheat Sheet (Argon2id, 19 MiB, 2 passes, 1 lane). */
export interface HashCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

export const standardHashCost: HashCost = { memoryKiB: 19_456, passes: 2 };

const argon2id = 2;

export interface Passwords {
  hash(password: string): Promise<string>;
  /** False for a wrong password; an unknown account costs the same time, with `undefined` as its hash. */
  matches(stored: string | undefined, password: string): Promise<boolean>;
}

/** Argon2id with the given cost; text is compared in NFC, so that a keyboard's way of composing does not matter. */
export function createPasswords(cost: HashCost): Passwords {
  const options = { algorithm: argon2id, memoryCost: cost.memoryKiB, timeCost: cost.passes, parallelism: 1 };
  const make = (password: string) => hash(password.normalize('NFC'), options);
  let decoy: Promise<string> | undefined;
  return {
    hash: make,
    matches: async (stored, password) => {
      decoy ??= make('decoy');
      const against = stored ?? (await decoy);
      const same = await verify(against, password.normalize('NFC'));
      return stored !== undefined && same;
    },
  };
}
