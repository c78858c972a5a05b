import type { IToken } from "chevrotain";
import {
  CstNodeBuilder,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createLangiumParser,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumParser,
  type LanguageMetaData,
  type ParseResult,
} from "langium";
import type { Document } from "./generated/ast.ts";
import { CmocGeneratedModule, CmocGeneratedSharedModule, CmocLanguageMetaData } from "./generated/module.ts";
import { CmocTokenBuilder } from "./tokens/token-builder.ts";

/** Reads a text into its syntax tree. */
export type CmocParser = (text: string) => ParseResult<Document>;

/**
 * The Langium parser of the language. In `development` mode it also reports every ambiguity of the grammar on
 * the console, which the tests forbid; the product runs in `production` mode.
 */
export function createCmocParser(mode: LanguageMetaData["mode"] = "production"): CmocParser {
  const parser = createCmocServices(mode).parser.LangiumParser;
  return (text) => parser.parse<Document>(text);
}

/** Langium's services for this language. Its linker and index stay unused: a factor is no cross-reference. */
export function createCmocServices(mode: LanguageMetaData["mode"] = "production"): LangiumCoreServices & {
  readonly parser: { readonly LangiumParser: LangiumParser };
} {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), CmocGeneratedSharedModule);
  const services = inject(createDefaultCoreModule({ shared }), CmocGeneratedModule, {
    LanguageMetaData: () => ({ ...CmocLanguageMetaData, mode }),
    parser: { TokenBuilder: () => new CmocTokenBuilder(), LangiumParser: createParser },
  });
  shared.ServiceRegistry.register(services);
  return services;
}

/**
 * Langium looks for a place for hidden tokens before every token, among all that stands in its statement, even
 * where there are none: a long statement would cost the square of its length.
 */
class QuickCstNodeBuilder extends CstNodeBuilder {
  override addHiddenNodes(tokens: IToken[]): void {
    if (tokens.length > 0) super.addHiddenNodes(tokens);
  }
}

function createParser(services: LangiumCoreServices): LangiumParser {
  return Object.assign(createLangiumParser(services), { nodeBuilder: new QuickCstNodeBuilder() });
}
