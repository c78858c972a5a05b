import { PositionEncodingKind } from "vscode-languageserver-protocol";
import { type Lines, offsetAt, type Position, positionAt } from "../language/text/lines.ts";

/**
 * How client and server count the places in a line. Inside, everything counts UTF-16 code units; for a client that
 * counts bytes of UTF-8 every message is converted as it comes in and goes out.
 */
export type PositionEncoding = typeof PositionEncodingKind.UTF16 | typeof PositionEncodingKind.UTF8;

/** The first of a client's encodings, which it names by preference, that is served; UTF-16, which all know, else. */
export function chosenEncoding(offered: readonly string[] | undefined): PositionEncoding {
  for (const one of offered ?? []) {
    if (one === PositionEncodingKind.UTF8) return PositionEncodingKind.UTF8;
    if (one === PositionEncodingKind.UTF16) break;
  }
  return PositionEncodingKind.UTF16;
}

/** A position in UTF-16 code units as one in bytes of UTF-8. */
export function inBytes(lines: Lines, position: Position): Position {
  const start = lines.starts[position.line];
  if (start === undefined) return position;
  const offset = offsetAt(lines, position);
  return { line: position.line, character: bytesBetween(lines, start, offset) };
}

/** A position in bytes of UTF-8 as one in UTF-16 code units; one inside a character gives where that begins. */
export function inUnits(lines: Lines, position: Position): Position {
  const [start, end] = [lines.starts[position.line], lines.ends[position.line]];
  if (start === undefined || end === undefined) return position;
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bytesBetween(lines, start, middle) <= position.character) low = middle;
    else high = middle - 1;
  }
  return positionAt(lines, low);
}

function bytesBetween(lines: Lines, start: number, end: number): number {
  return end - start + surplusBefore(lines, end) - surplusBefore(lines, start);
}

/** How many bytes the text before an offset has more than code units. */
function surplusBefore({ wide: { offsets, surplus } }: Lines, offset: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return surplus[low - 1] ?? 0;
}

type Convert = (lines: Lines, position: Position) => Position;

/** Converts the positions in messages of the protocol, of whatever kind the messages are. */
export class MessagePositions {
  readonly #linesOf: (uri: string) => Lines | undefined;

  /** `linesOf` gives the lines of a document as its positions count them, by its URI in any spelling. */
  constructor(linesOf: (uri: string) => Lines | undefined) {
    this.#linesOf = linesOf;
  }

  /** What a client sent. */
  incoming<T>(message: T): T {
    return this.#converted(message, documentOf(message), inUnits) as T;
  }

  /** What is answered to a client's message, or `null` where it was not asked for. */
  outgoing<T>(answer: T, message: unknown): T {
    return this.#converted(answer, documentOf(message), inBytes) as T;
  }

  /** `uri` is the document that positions belong to where nothing nearer says otherwise. */
  #converted(value: unknown, uri: string | null, convert: Convert): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      // Long lists of numbers (coloured words) hold no positions of this form.
      return typeof value[0] === "number" ? value : value.map((one) => this.#converted(one, uri, convert));
    }
    if (isPosition(value)) {
      const lines = uri === null ? undefined : this.#linesOf(uri);
      return lines ? convert(lines, value) : value;
    }
    const own = documentOf(value) ?? uri;
    const entries = Object.entries(value).map(([key, inside]): [string, unknown] => {
      if (key === "data") return [key, inside]; // our own, which the client gives back as it was
      if (BY_DOCUMENT.has(key)) return [key, this.#byDocument(inside, own, convert)];
      return [key, this.#converted(inside, this.#documentOfMember(value, key, uri, own), convert)];
    });
    return Object.fromEntries(entries);
  }

  /** An object with a document's URI for each member. */
  #byDocument(value: unknown, uri: string | null, convert: Convert): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return this.#converted(value, uri, convert);
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([one, inside]) => [one, this.#converted(inside, one, convert)]));
  }

  #documentOfMember(value: object, key: string, uri: string | null, own: string | null): string | null {
    if (key.startsWith("target") && "targetUri" in value) return String(value.targetUri);
    // The ranges of a link of a chain stand in the document that it leads from.
    if (key === "fromRanges" && "from" in value) return documentOf(value.from) ?? uri;
    return own;
  }
}

/** Members that hold something for each document, by its URI. */
const BY_DOCUMENT: ReadonlySet<string> = new Set(["changes", "relatedDocuments"]);

function isPosition(value: object): value is Position {
  return (
    "line" in value &&
    "character" in value &&
    typeof value.line === "number" &&
    typeof value.character === "number"
  );
}

/** The document that a message, or a part of one, says it is about. */
function documentOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  if ("uri" in value && typeof value.uri === "string") return value.uri;
  for (const key of ["textDocument", "item", "data"] as const) {
    const inside: unknown = Reflect.get(value, key);
    if (typeof inside === "object" && inside !== null && "uri" in inside) return String(inside.uri);
  }
  return null;
}
