import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
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
    parser: { TokenBuilder: () => new CmocTokenBuilder() },
  });
  shared.ServiceRegistry.register(services);
  return services;
}
