import type { Location, Position } from "vscode-languageserver-protocol";
import { linesOf, positionAt } from "../../../language/text/lines.ts";
import { ROOT, uriOf } from "./places.ts";

/** A place in a file. */
export interface Place {
  readonly path: string;
  readonly position: Position;
}

/** Small files whose marks were taken out. */
export interface MarkedTexts {
  /** Texts by path, without marks. */
  readonly files: ReadonlyMap<string, string>;
  /** Where `<|>` stood, in order. */
  readonly cursors: readonly Place[];
  /** Where `<|name:text|>` stood. */
  readonly ranges: ReadonlyMap<string, Location>;
  /** The name of a range that was marked; of any other, its file, place and text, so that a failing test says what was found. */
  nameOf(location: Location): string;
}

const MARK = /<\|>|<\|([\w-]+):|\|>/g;

/**
 * Reads texts with marks: `<|>` is the cursor (there may be several), `<|name:text|>` names a range. Ranges
 * may hold cursors and one another. Paths are those below `ROOT`, or whole URIs.
 */
export function marked(texts: { readonly [path: string]: string }): MarkedTexts {
  const files = new Map<string, string>();
  const cursors: Place[] = [];
  const ranges = new Map<string, Location>();
  for (const [path, text] of Object.entries(texts)) {
    let plain = "";
    let behind = 0;
    const cursorsAt: number[] = [];
    const opened: { name: string; start: number }[] = [];
    const closed: { name: string; start: number; end: number }[] = [];
    for (const mark of text.matchAll(MARK)) {
      plain += text.slice(behind, mark.index);
      behind = mark.index + mark[0].length;
      if (mark[0] === "<|>") cursorsAt.push(plain.length);
      else if (mark[1] !== undefined) opened.push({ name: mark[1], start: plain.length });
      else {
        const range = opened.pop();
        if (!range) throw new Error(`In ${path}, a range is closed that was never opened.`);
        closed.push({ ...range, end: plain.length });
      }
    }
    if (opened.length > 0) throw new Error(`In ${path}, the range ${opened[0]?.name} is not closed.`);
    plain += text.slice(behind);
    files.set(path, plain);
    const lines = linesOf(plain);
    for (const offset of cursorsAt) cursors.push({ path, position: positionAt(lines, offset) });
    for (const { name, start, end } of closed) {
      if (ranges.has(name)) throw new Error(`Two ranges have the name ${name}.`);
      const range = { start: positionAt(lines, start), end: positionAt(lines, end) };
      ranges.set(name, { uri: uriOf(path), range });
    }
  }
  const names = new Map([...ranges].map(([name, location]) => [JSON.stringify(sorted(location)), name]));
  return {
    files,
    cursors,
    ranges,
    nameOf: (location) => names.get(JSON.stringify(sorted(location))) ?? shown(location),
  };
}

/** A location with its members in one order. */
function sorted({ uri, range: { start, end } }: Location): readonly (string | number)[] {
  return [uri, start.line, start.character, end.line, end.character];
}

function shown({ uri, range: { start, end } }: Location): string {
  const path = uri.startsWith(ROOT) ? uri.slice(ROOT.length) : uri;
  return `${path}:${start.line}:${start.character}-${end.line}:${end.character}`;
}
