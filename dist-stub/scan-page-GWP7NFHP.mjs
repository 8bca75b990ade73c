import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  beginScan,
  openScan
} from "./chunk-JYKMUUVM.mjs";
import "./chunk-TG7KIV5H.mjs";
import "./chunk-35YWT2YX.mjs";
import "./chunk-AXVY4CTE.mjs";
import "./chunk-F2LD55A6.mjs";
import "./chunk-FWO65JUQ.mjs";
export {
  beginScan,
  openScan
};
//# sourceMappingURL=scan-page-GWP7NFHP.mjs.map
