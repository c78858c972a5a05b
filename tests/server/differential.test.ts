import { afterEach, describe, expect, test, vi } from "vitest";
import { FileIndex } from "../../language/theory/file-index.ts";
import { FactorIdentities } from "../../language/theory/identity.ts";
import { Theory } from "../../language/theory/theory.ts";
import { Workspace } from "../../server/workspace/workspace.ts";
import { type Difference, differenceIn } from "./differential/difference.ts";
import { directSession } from "./differential/direct-session.ts";
import { protocolSession } from "./differential/protocol-session.ts";
import { scriptOf } from "./differential/script.ts";
import type { Begin } from "./differential/snapshot.ts";

// A server that was kept up to date through a script of edits tells what one tells that is started on the
// texts as they are then. A failing case names its seed: `scriptOf(seed)` gives its script again.

/** The first difference in any of the scripts of these seeds. */
async function firstDifference(
  from: number,
  count: number,
  begin: Begin,
  beginFresh = begin,
): Promise<({ readonly seed: number } & Difference) | null> {
  for (let seed = from; seed < from + count; seed++) {
    const difference = await differenceIn(scriptOf(seed), begin, beginFresh);
    if (difference) return { seed, ...difference };
  }
  return null;
}

describe("a workspace that was kept up to date", () => {
  test.each([1, 111, 221, 331, 441])(
    "through 110 scripts, seeds from %i",
    async (from) => {
      expect(await firstDifference(from, 110, directSession)).toBeNull();
    },
    60_000,
  );
});

describe("a language server that was kept up to date", () => {
  test.each([1001, 1021])(
    "through 20 scripts over the protocol, seeds from %i",
    async (from) => {
      expect(await firstDifference(from, 20, protocolSession)).toBeNull();
    },
    60_000,
  );
});

describe("a difference is found", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const replace = FileIndex.prototype.replace;
  const fold = Theory.prototype.fold;
  const setBibliographies = Theory.prototype.setBibliographies;

  test.each<[string, () => void]>([
    [
      "where what a file said before is not taken out",
      () => {
        const said = new WeakMap<object, Map<string, ReadonlyMap<string, readonly unknown[]>>>();
        vi.spyOn(FileIndex.prototype, "replace").mockImplementation(function (
          this: FileIndex<unknown>,
          uri,
          after,
        ) {
          const byFile = said.get(this) ?? new Map();
          const all = new Map<string, readonly unknown[]>([...(byFile.get(uri) ?? []), ...after]);
          said.set(this, byFile.set(uri, all));
          replace.call(this, uri, all);
        });
      },
    ],
    [
      "where only the changed file is told of, not those that share something with it",
      () => {
        vi.spyOn(Theory.prototype, "fold").mockImplementation(function (this: Theory, uri, summary) {
          fold.call(this, uri, summary);
          return new Set([uri]);
        });
      },
    ],
    [
      "where a changed bibliography is taken in and nobody told",
      () => {
        vi.spyOn(Theory.prototype, "setBibliographies").mockImplementation(function (
          this: Theory,
          bibliographies,
        ) {
          setBibliographies.call(this, bibliographies);
          return new Set();
        });
      },
    ],
    [
      "where aliases are kept that are gone",
      () => {
        vi.spyOn(FactorIdentities.prototype, "forget").mockReturnValue();
      },
    ],
    [
      "where a discarded text stays in",
      () => {
        vi.spyOn(Workspace.prototype, "close").mockResolvedValue();
      },
    ],
  ])("%s", async (_, breakIt) => {
    /** The server started afresh is sound. */
    const beginSound: Begin = async (situation) => {
      vi.restoreAllMocks();
      const session = await directSession(situation);
      return { ...session, stop: breakIt };
    };
    breakIt();
    const difference = await firstDifference(1, 60, directSession, beginSound);
    vi.restoreAllMocks();
    if (!difference) throw new Error("No script shows the fault.");
    expect(await firstDifference(difference.seed, 1, directSession)).toBeNull();
  });
});
