/**
 * The yardstick: a language server of Langium's default services alone, for the least grammar that reads the
 * text the product reads. One check, as its beginner would write it: a configuration without a source.
 */

import { inject, type ValidationAcceptor } from "langium";
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from "langium/lsp";
import { NodeFileSystem } from "langium/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Configuration, PlainAstType } from "./generated/ast.ts";
import { PlainGeneratedModule, PlainGeneratedSharedModule } from "./generated/module.ts";

const connection = createConnection(ProposedFeatures.all);
const shared = inject(
  createDefaultSharedModule({ connection, ...NodeFileSystem }),
  PlainGeneratedSharedModule,
);
const plain = inject(createDefaultModule({ shared }), PlainGeneratedModule);
shared.ServiceRegistry.register(plain);
plain.validation.ValidationRegistry.register<PlainAstType>({ Configuration: warnOfMissingSource });
startLanguageServer(shared);

function warnOfMissingSource(configuration: Configuration, accept: ValidationAcceptor): void {
  if (configuration.citation === undefined) {
    accept("warning", "This CMOC names no source.", { node: configuration, property: "name" });
  }
}
