import {
  type ClientCapabilities,
  type Connection,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { TypedKey } from "../language/formatting/typing.ts";

/** Keys after which the line being typed is tidied, where the editor is set to format on type. */
export const TIDYING_KEYS = ["\n", ":", "]"] as const satisfies readonly TypedKey[];

const KEYS = { firstTriggerCharacter: TIDYING_KEYS[0], moreTriggerCharacter: TIDYING_KEYS.slice(1) };

/** Tidying, for a client that cannot be told of which documents. */
export const TIDYING: ServerCapabilities = {
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: KEYS,
};

/** Whether a client can be told of which documents to ask. */
export function tidiesSomeDocuments({ textDocument }: ClientCapabilities): boolean {
  const { formatting, rangeFormatting, onTypeFormatting } = textDocument ?? {};
  return [formatting, rangeFormatting, onTypeFormatting].every((one) => one?.dynamicRegistration === true);
}

/** Offers to tidy statements, and no bibliographies: of two who offer that, an editor asks its author to choose. */
export async function offerTidying(connection: Connection): Promise<void> {
  const documentSelector = [{ language: "cmoc" }];
  await Promise.all([
    connection.client.register(DocumentFormattingRequest.type, { documentSelector }),
    connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector }),
    connection.client.register(DocumentOnTypeFormattingRequest.type, { documentSelector, ...KEYS }),
  ]);
}
