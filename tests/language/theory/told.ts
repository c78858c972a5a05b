import type { Theory } from "../../../language/theory/theory.ts";
import { ROLES } from "../../../language/theory/uses.ts";
import { webOf } from "../../../language/web/web-of.ts";
import { ROOT } from "./reviews.ts";

/** Names that are asked for even where no file holds them. */
export interface Asked {
  readonly words: readonly string[];
  readonly keys: readonly string[];
}

/** Everything that can be asked of a theory, as plain data. Equal for equal theories, however they came about. */
export function everythingToldBy(theory: Theory, asked: Asked): unknown {
  const summaries = theory.summaries();
  const uses = summaries.flatMap(({ uri }) => theory.usesIn(uri));
  const declared = summaries.flatMap(({ uri }) => theory.factorDeclarationsIn(uri));
  const aliases = summaries.flatMap(({ uri }) => theory.aliasesIn(uri));
  const citations = summaries.flatMap(({ uri }) => theory.citationsIn(uri));
  const patterns = summaries.flatMap(({ uri, configurations }) =>
    configurations.flatMap((one) => theory.patternsOf(one, uri)),
  );
  const words = sorted([
    ...asked.words,
    ...uses.map(({ reading }) => reading.key),
    ...declared.map(({ reading }) => reading.key),
    ...aliases.flatMap(({ from, to }) => [from, to]),
  ]);
  const keys = sorted([...asked.keys, ...citations.map(({ key }) => key)]);
  return plain({
    files: summaries.map(({ uri }) => uri),
    count: theory.fileCount,
    settings: theory.settings,
    uses: uses.map((use) => [use, theory.factorOf(use)]),
    words: words.map((one) => [
      one,
      theory.identityOf(one),
      theory.wordsFor(one),
      theory.usesOf(one),
      ROLES.map((role) => [theory.usesOf(one, role), theory.isUsedAs(one, role)]),
      theory.declarationsOf(one),
      theory.declarationsNamed(one),
      theory.aliasesOf(one),
      theory.aliasesFrom(one),
      theory.namesNear(one),
    ]),
    perFile: summaries.map(({ uri, configurations }) => [
      theory.aliasesIn(uri),
      theory.factorDeclarationsIn(uri),
      theory.citationsIn(uri),
      configurations.map((one) => [theory.patternsOf(one, uri), theory.usesByConfiguration(uri).get(one)]),
    ]),
    labels: sorted(theory.labelKeys()).map((label) => [
      label,
      theory.configurationsLabelled(label),
      theory.relationsTo(label),
    ]),
    theories: [theory.theories(), theory.theories("phase 2")],
    patterns: sorted(patterns.map(({ key }) => key)).map((key) => [
      theory.patternsAt(key),
      theory.firstPatternAt(key),
    ]),
    keys: keys.map((key) => [
      key,
      theory.citationsOf(key),
      theory.sourcesDeclared(key),
      theory.entryOf(key)?.uri,
      theory.isKnownKey(key),
    ]),
    known: [sorted(theory.knownKeys()), theory.keysAreKnown],
    web: webOf(theory, { root: ROOT }).web,
  });
}

function sorted(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort();
}

/** Statements as the place where they stand; maps as their pairs. */
function plain(told: unknown): unknown {
  return JSON.parse(
    JSON.stringify(told, (key, value) => {
      if (key === "configuration" || key === "statement") return value && [value.span, value.label?.text];
      if (value instanceof Map) return [...value];
      return value === undefined ? null : value;
    }),
  );
}
