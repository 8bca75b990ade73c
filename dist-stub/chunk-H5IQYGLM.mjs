import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// packages/domain/src/composite/random.ts
function makeStream() {
  return new Uint32Array(4);
}
function mix(hash, word) {
  let mixed = Math.imul(hash ^ word, 2246822507);
  mixed = Math.imul(mixed ^ mixed >>> 13, 3266489909);
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed + 2654435769, 668265263);
  return (mixed ^ mixed >>> 15) >>> 0;
}
function nextWord(stream) {
  const sum = (stream[0] + stream[1] | 0) + stream[3] | 0;
  stream[3] = stream[3] + 1;
  stream[0] = stream[1] ^ stream[1] >>> 9;
  stream[1] = stream[2] + (stream[2] << 3) | 0;
  stream[2] = (stream[2] << 21 | stream[2] >>> 11) + sum;
  return sum >>> 0;
}
function seedStream(stream, seed, matrix, row, input) {
  const high = Math.floor(seed / 4294967296);
  let hash = 1851879015;
  for (const word of [seed | 0, high | 0, matrix, row | 0, input]) hash = mix(hash, word);
  for (let index = 0; index < 4; index += 1) {
    hash = mix(hash, index);
    stream[index] = hash;
  }
  for (let round = 0; round < 8; round += 1) nextWord(stream);
}
function nextUniform(stream) {
  const high = nextWord(stream) >>> 5;
  const low = nextWord(stream) >>> 6;
  return (high * 67108864 + low) / 9007199254740992;
}

export {
  makeStream,
  seedStream,
  nextUniform
};
//# sourceMappingURL=chunk-H5IQYGLM.mjs.map
