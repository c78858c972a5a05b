import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "./language-server.ts";
import { nodeFileSystem } from "./workspace/node-file-system.ts";

// Over the channel that the arguments of the process name.
serve(createConnection(ProposedFeatures.all), nodeFileSystem);
