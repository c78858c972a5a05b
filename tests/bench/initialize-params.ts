/** What the benchmark's client says of itself. */
import type { ClientCapabilities, InitializeParams } from "vscode-languageserver-protocol/node";
import { URI } from "vscode-uri";

/** `push`: the server publishes problems. `pull`: the client asks for them, as VS Code does where a server can be asked. */
export type DiagnosticsManner = "push" | "pull";

export function initializeParams(folder: string, manner: DiagnosticsManner): InitializeParams {
  const uri = URI.file(folder).toString();
  return {
    processId: process.pid,
    clientInfo: { name: "bench" },
    rootUri: uri,
    workspaceFolders: [{ uri, name: "review" }],
    capabilities: capabilities(manner),
  };
}

function capabilities(manner: DiagnosticsManner): ClientCapabilities {
  const pulled: ClientCapabilities =
    manner === "pull"
      ? { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } }
      : {};
  return {
    general: { positionEncodings: ["utf-16"] },
    window: { workDoneProgress: true },
    workspace: {
      ...pulled.workspace,
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    },
    textDocument: {
      ...pulled.textDocument,
      synchronization: { didSave: true },
      publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    },
  };
}
