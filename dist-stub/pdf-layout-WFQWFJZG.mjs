import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  layOut
} from "./chunk-JH5MJ3Y6.mjs";
import "./chunk-35YWT2YX.mjs";
import "./chunk-AXVY4CTE.mjs";
import "./chunk-FWO65JUQ.mjs";
export {
  layOut
};
//# sourceMappingURL=pdf-layout-WFQWFJZG.mjs.map
