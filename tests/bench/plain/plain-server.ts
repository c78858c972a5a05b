/**
 * The yardstick: a language server of Langium's default services for a grammar equivalent to the product's,
 * with the few lines that a Langium developer adds. From a part it leads to the declaration of its factor and
 * back, under any of the factor's names; it has the checks of `checks.ts`.
 */

import type { AstNode, AstNodeDescription, LangiumDocument } from "langium";
import { DefaultScopeComputation, inject } from "langium";
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from "langium/lsp";
import { NodeFileSystem } from "langium/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { checks } from "./checks.ts";
import { isFactor, type PlainAstType } from "./generated/ast.ts";
import { PlainGeneratedModule, PlainGeneratedSharedModule } from "./generated/module.ts";

/** Other names of factors can be referred to from every file too, though they stand inside their factor. */
class NamesOfFactors extends DefaultScopeComputation {
  protected override addExportedSymbol(
    node: AstNode,
    exported: AstNodeDescription[],
    document: LangiumDocument,
  ): void {
    super.addExportedSymbol(node, exported, document);
    if (!isFactor(node)) return;
    for (const other of [...node.also, ...node.inverse]) super.addExportedSymbol(other, exported, document);
  }
}

const connection = createConnection(ProposedFeatures.all);
const shared = inject(
  createDefaultSharedModule({ connection, ...NodeFileSystem }),
  PlainGeneratedSharedModule,
);
const plain = inject(createDefaultModule({ shared }), PlainGeneratedModule, {
  references: { ScopeComputation: (services) => new NamesOfFactors(services) },
});
shared.ServiceRegistry.register(plain);
plain.validation.ValidationRegistry.register<PlainAstType>(checks(shared));
// Problems of all files from the start, also where a file is opened while the others are still being read.
shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
startLanguageServer(shared);
