/** A stream of random numbers: the four words of an sfc32 generator. */
export type RandomStream = Uint32Array;

/** A stream without a seed; {@link seedStream} gives it one. */
export function makeStream(): RandomStream {
  return new Uint32Array(4);
}

function mix(hash: number, word: number): number {
  let mixed = Math.imul(hash ^ word, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed + 0x9e3779b9, 0x27d4eb2f);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function nextWord(stream: RandomStream): number {
  const sum = ((((stream[0] as number) + (stream[1] as number)) | 0) + (stream[3] as number)) | 0;
  stream[3] = (stream[3] as number) + 1;
  stream[0] = (stream[1] as number) ^ ((stream[1] as number) >>> 9);
  stream[1] = ((stream[2] as number) + ((stream[2] as number) << 3)) | 0;
  stream[2] = (((stream[2] as number) << 21) | ((stream[2] as number) >>> 11)) + sum;
  return sum >>> 0;
}

/**
 * Sets the stream that belongs to (seed, matrix, row, input), whatever was drawn before: each draw of a design has its
 * own stream, so that any split of the work gives the same numbers.
 * Source: sfc32 of PractRand; words mixed as in MurmurHash3.
 * @param seed any safe integer
 * @param matrix 0 for A, 1 for B
 * @param row 0-based row of the design
 * @param input 0-based uncertain input
 */
export function seedStream(stream: RandomStream, seed: number, matrix: number, row: number, input: number): void {
  const high = Math.floor(seed / 0x100000000);
  let hash = 0x6e616e67;
  for (const word of [seed | 0, high | 0, matrix, row | 0, input]) hash = mix(hash, word);
  for (let index = 0; index < 4; index += 1) {
    hash = mix(hash, index);
    stream[index] = hash;
  }
  for (let round = 0; round < 8; round += 1) nextWord(stream);
}

/** The next number of the stream, uniform on [0, 1), with 53 random bits. */
export function nextUniform(stream: RandomStream): number {
  const high = nextWord(stream) >>> 5;
  const low = nextWord(stream) >>> 6;
  return (high * 0x4000000 + low) / 0x20000000000000;
}
