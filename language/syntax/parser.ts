import type { ILookaheadStrategy, IToken } from "chevrotain";
import {
  type AstNode,
  CstNodeBuilder,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createLangiumParser,
  EmptyFileSystem,
  type IParserConfig,
  inject,
  type LangiumCoreServices,
  type LangiumParser,
  type LanguageMetaData,
  type Lexer,
  type LexerResult,
  type ParseResult,
} from "langium";
import type { Document } from "./generated/ast.ts";
import { CmocGeneratedModule, CmocGeneratedSharedModule, CmocLanguageMetaData } from "./generated/module.ts";
import { NEXT_TOKEN } from "./next-token.ts";
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
    parser: {
      TokenBuilder: () => new CmocTokenBuilder(),
      ValueConverter: () => ({ convert: (written: string) => written }),
      LangiumParser: createParser,
      ...(mode === "production" ? { ParserConfig: () => decidingByNextToken } : {}),
    },
  });
  shared.ServiceRegistry.register(services);
  return services;
}

// Langium hands on whatever Chevrotain can be told.
const decidingByNextToken: IParserConfig & { readonly lookaheadStrategy: ILookaheadStrategy } = {
  lookaheadStrategy: NEXT_TOKEN,
};

/**
 * Langium looks for a place for hidden tokens before every token, among all that stands in its statement, even
 * where there are none: a long statement would cost the square of its length.
 */
class QuickCstNodeBuilder extends CstNodeBuilder {
  override addHiddenNodes(tokens: IToken[]): void {
    if (tokens.length > 0) super.addHiddenNodes(tokens);
  }
}

/** What Langium's parser keeps to itself. */
interface Inside {
  readonly nodeBuilder: CstNodeBuilder;
  readonly lexer: Lexer;
  readonly wrapper: { input: IToken[]; readonly errors: ParseResult["parserErrors"] };
  readonly mainRule: unknown;
  lexerResult: LexerResult | undefined;
  doParse(rule: unknown): AstNode;
}

/**
 * Langium's parser, but for two things that cost a third of its time and that nothing here looks at: the link
 * from every node up to its container, and the conversion of values.
 */
function createParser(services: LangiumCoreServices): LangiumParser {
  const parser = createLangiumParser(services);
  const inside = parser as unknown as Inside; // the fields that its own `parse` uses
  return Object.assign(parser, {
    nodeBuilder: new QuickCstNodeBuilder(),
    parse<T extends AstNode>(text: string): ParseResult<T> {
      inside.nodeBuilder.buildRootNode(text);
      const lexed = inside.lexer.tokenize(text);
      inside.lexerResult = lexed;
      inside.wrapper.input = lexed.tokens;
      const value = inside.doParse(inside.mainRule) as T;
      inside.nodeBuilder.addHiddenNodes(lexed.hidden);
      inside.lexerResult = undefined;
      return {
        value,
        lexerErrors: lexed.errors,
        lexerReport: lexed.report,
        parserErrors: inside.wrapper.errors,
      } as ParseResult<T>;
    },
  });
}
