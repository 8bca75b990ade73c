import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  writePages
} from "./chunk-2AJIG73H.mjs";
import "./chunk-35YWT2YX.mjs";
import "./chunk-SX7THG6I.mjs";
import "./chunk-G2VACVIW.mjs";
import "./chunk-AXVY4CTE.mjs";
import "./chunk-FWO65JUQ.mjs";
export {
  writePages
};
//# sourceMappingURL=pdf-writing-IUXESQOJ.mjs.map
