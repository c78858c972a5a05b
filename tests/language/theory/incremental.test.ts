import { describe, expect, test } from "vitest";
import type { FileSummary } from "../../../language/summary/summary.ts";
import type { ReviewBibliography } from "../../../language/theory/review-bibliography.ts";
import { Theory } from "../../../language/theory/theory.ts";
import { seededRandom } from "../../bench/random.ts";
import { type Edit, editScript, FILES, type File } from "./edit-scripts.ts";
import { bibliographyOf, bibOf, problemsOf, summaryOf, uriOf } from "./reviews.ts";
import { everythingToldBy } from "./told.ts";

const SCRIPTS = 300;
const LENGTH = 9;
const ASKED = { words: ["trust", "faith", "nothing of the kind"], keys: ["ash2019", "nobody1900"] };

/** What a review is made of at some point of a script. */
interface State {
  readonly files: Map<File, FileSummary>;
  bibliographies: readonly ReviewBibliography[];
}

/** Makes an edit in the state and in the theory; gives the files that the theory says are affected. */
function make(edit: Edit, state: State, theory: Theory): Set<string> {
  if ("keys" in edit) {
    const { keys } = edit;
    if (keys === "unnamed") state.bibliographies = [];
    else if (keys === "unreadable") state.bibliographies = [{ uri: uriOf("references.bib"), entries: null }];
    else state.bibliographies = [bibliographyOf("references.bib", bibOf(...keys))];
    return theory.setBibliographies(state.bibliographies);
  }
  const { file, statements } = edit;
  const summary = statements && summaryOf(file, statements.join("\n\n"));
  if (summary) state.files.set(file, summary);
  else state.files.delete(file);
  return theory.fold(uriOf(file), summary);
}

/** A theory of the same state that never saw another; files are folded in the order given. */
function freshTheory({ files, bibliographies }: State, order: readonly File[]): Theory {
  const theory = new Theory();
  for (const file of order) {
    const summary = files.get(file);
    if (summary) theory.fold(uriOf(file), summary);
  }
  theory.setBibliographies(bibliographies);
  return theory;
}

const problemsByFile = (theory: Theory) => FILES.map((file) => JSON.stringify(problemsOf(theory, file)));

/** The codes of everything that was told in the scripts. */
const codes = new Set<string>();

describe("a theory that was edited", () => {
  test.each(Array.from({ length: SCRIPTS / 20 }, (_, group) => group * 20))(
    "tells what a fresh one tells, and names every file it concerns: scripts from %i",
    { timeout: 60_000 },
    (first) => {
      for (let seed = first; seed < first + 20; seed++) {
        const theory = new Theory();
        const state: State = { files: new Map(), bibliographies: [] };
        let before = problemsByFile(theory);
        for (const [step, edit] of editScript(seededRandom(seed), LENGTH).entries()) {
          const place = `script ${seed}, step ${step}: ${JSON.stringify(edit)}`;
          const affected = make(edit, state, theory);
          const now = problemsByFile(theory);
          for (const [at, file] of FILES.entries())
            if (before[at] !== now[at]) expect(affected, `${file} in ${place}`).toContain(uriOf(file));
          for (const uri of affected) expect(FILES.map(uriOf), place).toContain(uri);
          before = now;
          const fresh = freshTheory(state, step % 2 === 0 ? FILES : FILES.toReversed());
          expect(now, place).toEqual(problemsByFile(fresh));
          if ((seed + step) % 3 > 0 && step < LENGTH - 1) continue;
          expect(everythingToldBy(theory, ASKED), place).toEqual(everythingToldBy(fresh, ASKED));
        }
        for (const file of FILES) for (const { code } of problemsOf(theory, file)) codes.add(code);
      }
    },
  );

  test.each(Array.from({ length: 4 }, (_, group) => group * 20))(
    "tells the same where many files change at once: scripts from %i",
    { timeout: 60_000 },
    (first) => {
      for (let seed = first; seed < first + 20; seed++) {
        const [theory, other] = [new Theory(), new Theory()];
        const [state, aim]: [State, State] = [
          { files: new Map(), bibliographies: [] },
          { files: new Map(), bibliographies: [] },
        ];
        for (const edit of editScript(seededRandom(seed), LENGTH)) make(edit, state, theory);
        for (const edit of editScript(seededRandom(seed + 1000), LENGTH)) make(edit, aim, other);
        const before = problemsByFile(theory);
        const files = [...FILES, ...Array.from({ length: 10 }, (_, at) => `never-${at}.cmoc`)];
        const affected = theory.foldAll(
          new Map(files.map((file) => [uriOf(file), aim.files.get(file as File) ?? null])),
        );
        theory.setBibliographies(aim.bibliographies);
        const now = problemsByFile(theory);
        for (const [at, file] of FILES.entries())
          if (before[at] !== now[at]) expect(affected, `${file} in script ${seed}`).toContain(uriOf(file));
        expect(now, `script ${seed}`).toEqual(problemsByFile(other));
        expect(everythingToldBy(theory, ASKED), `script ${seed}`).toEqual(everythingToldBy(other, ASKED));
      }
    },
  );

  test("was told of by every check that looks across files", () => {
    expect([...codes]).toEqual(
      expect.arrayContaining([
        ...[
          "alias-circle",
          "alias-declared",
          "alias-twice",
          "analogous-cmoc",
          "contradiction",
          "count-differs",
        ],
        ...[
          "duplicate-cmoc",
          "duplicate-label",
          "few-sources",
          "leads-nowhere",
          "near-miss",
          "no-bibliography",
        ],
        ...["no-source", "refuted-leaned-on", "relation-circle", "same-factor-twice", "unexplained-context"],
        ...["unknown-attribute", "unknown-citation", "unknown-label", "unknown-theory", "unknown-value"],
      ]),
    );
  });
});
