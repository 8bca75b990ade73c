import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  recognisePages
} from "./chunk-35OULQCT.mjs";
import "./chunk-TP2752VE.mjs";
import "./chunk-JYKMUUVM.mjs";
import "./chunk-TG7KIV5H.mjs";
import "./chunk-35YWT2YX.mjs";
import "./chunk-AXVY4CTE.mjs";
import "./chunk-F2LD55A6.mjs";
import "./chunk-FWO65JUQ.mjs";
export {
  recognisePages
};
//# sourceMappingURL=recognise-pages-C5BGDIS5.mjs.map
