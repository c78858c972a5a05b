import * as modules from "node:module";

// Started by the extension. Compiled code is kept from one start to the next where Node can (22.8 and later).
modules.enableCompileCache?.();
void import("./node-service.ts");
