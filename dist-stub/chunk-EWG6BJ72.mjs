import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// apps/server/src/assets.ts
import { fileURLToPath } from "node:url";
var root = new URL(false ? "../../../" : "./", import.meta.url);
function assetUrl(path) {
  return new URL(path, root);
}
function assetPath(path) {
  return fileURLToPath(assetUrl(path));
}

export {
  assetUrl,
  assetPath
};
//# sourceMappingURL=chunk-EWG6BJ72.mjs.map
