import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  withDrawnPage,
  withPdf
} from "./chunk-QSMHENVT.mjs";
import "./chunk-F2LD55A6.mjs";
import "./chunk-FWO65JUQ.mjs";
export {
  withDrawnPage,
  withPdf
};
//# sourceMappingURL=pdf-file-LMB4NVIQ.mjs.map
