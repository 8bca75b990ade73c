import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// packages/platform/src/documents/page-places.ts
function shapeOf({ width, height, turn = 0 }) {
  return { width: Math.round(width), height: Math.round(height), turn };
}
function share(part, whole) {
  return Math.round(Math.min(1, Math.max(0, part / whole)) * 1e4) / 1e4;
}
function boxOn({ width, height }, { left, top, right, bottom }) {
  return [share(left, width), share(top, height), share(right, width), share(bottom, height)];
}
var [ascent, descent] = [0.95, 0.3];
function lineBox(shape, { left, right, y, size }) {
  return boxOn(shape, { left, right, top: y - size * ascent, bottom: y + size * descent });
}

export {
  shapeOf,
  boxOn,
  lineBox
};
//# sourceMappingURL=chunk-G2VACVIW.mjs.map
