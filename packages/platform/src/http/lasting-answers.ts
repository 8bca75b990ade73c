const lasting = new WeakSet<object>();
const bytesOf = new WeakMap<object, Buffer>();

/**
 * Marks an answer that is given to many requests and never changed: it is turned into bytes once, by the contract
 * of the route that first gives it.
 * @param answer an object that belongs to one route
 * @example lastingAnswer({ items: [] }) // { items: [] }
 */
export function lastingAnswer<Answer extends object>(answer: Answer): Answer {
  lasting.add(answer);
  return answer;
}

/** Bytes of a lasting answer, written at its first use; undefined for every other answer. */
export function lastingBytes(answer: unknown, write: () => string): Buffer | undefined {
  if (typeof answer !== 'object' || answer === null || !lasting.has(answer)) return undefined;
  const bytes = bytesOf.get(answer) ?? Buffer.from(write());
  bytesOf.set(answer, bytes);
  return bytes;
}
