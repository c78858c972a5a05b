import * as modules from "node:module";

// Compiled code is kept from one start to the next where Node can (22.8 and later); it is most of a short command's time.
modules.enableCompileCache?.();
void import("./program.ts");
