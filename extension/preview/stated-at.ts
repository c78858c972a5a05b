/** A place in a text: zero-based lines and UTF-16 code units, as editors and language servers count. */
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** Where something with this id is stated. */
export interface StatedPlace {
  readonly id: string;
  readonly location: { readonly uri: string; readonly range: TextRange };
}

/** The ids of what is stated where the selections of a file are; a cursor is an empty selection. */
export function statedAt(
  places: readonly StatedPlace[],
  uri: string,
  selections: readonly TextRange[],
): string[] {
  return places
    .filter(({ location }) => location.uri === uri)
    .filter(({ location }) => selections.some((selection) => touch(location.range, selection)))
    .map(({ id }) => id);
}

function touch(one: TextRange, other: TextRange): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: TextPosition, other: TextPosition): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
