import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  init_dist,
  parseCookie,
  parseSetCookie,
  stringifyCookie,
  stringifySetCookie
} from "./chunk-WUZKLALV.mjs";
import "./chunk-FWO65JUQ.mjs";
init_dist();
export {
  parseCookie,
  parseSetCookie,
  stringifyCookie,
  stringifySetCookie
};
//# sourceMappingURL=dist-L3OIRJA4.mjs.map
