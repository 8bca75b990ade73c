import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createRecogniser
} from "./chunk-TP2752VE.mjs";
import "./chunk-F2LD55A6.mjs";
import "./chunk-FWO65JUQ.mjs";
export {
  createRecogniser
};
//# sourceMappingURL=recognise-IMCTF4VL.mjs.map
