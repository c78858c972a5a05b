/**
 * A second yardstick, for information: a language server of Langium's default services that does little more
 * than read the text. It leads nowhere from a factor, and has one check: a configuration without a source.
 */

import { inject, type ValidationAcceptor } from "langium";
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from "langium/lsp";
import { NodeFileSystem } from "langium/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Configuration, LeastAstType } from "./generated/ast.ts";
import { LeastGeneratedModule, LeastGeneratedSharedModule } from "./generated/module.ts";

const connection = createConnection(ProposedFeatures.all);
const shared = inject(
  createDefaultSharedModule({ connection, ...NodeFileSystem }),
  LeastGeneratedSharedModule,
);
const least = inject(createDefaultModule({ shared }), LeastGeneratedModule);
shared.ServiceRegistry.register(least);
least.validation.ValidationRegistry.register<LeastAstType>({ Configuration: warnOfMissingSource });
// Problems of all files from the start, also where a file is opened while the others are still being read.
shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
startLanguageServer(shared);

function warnOfMissingSource(configuration: Configuration, accept: ValidationAcceptor): void {
  if (configuration.citation === undefined) {
    accept("warning", "This CMOC names no source.", { node: configuration, property: "name" });
  }
}
