import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "./language-server.ts";
import { nodeFileSystem } from "./workspace/node-file-system.ts";

// Started by the extension, over the channel that its arguments name.
serve(createConnection(ProposedFeatures.all), nodeFileSystem);
