import type { FastifyReply } from 'fastify';

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

/** Sends the bytes of a lasting answer; false when the answer is none and has to be written as usual. */
export function sendLasting(reply: FastifyReply, answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !lasting.has(answer)) return false;
  const bytes = bytesOf.get(answer) ?? Buffer.from(String(reply.serialize(answer)));
  bytesOf.set(answer, bytes);
  reply.type('application/json; charset=utf-8').send(bytes);
  return true;
}
