import { beginsAReview } from "./begins-a-review.ts";
import { breaksALine } from "./breaks-a-line.ts";
import { coloursTheWords } from "./colours-the-words.ts";
import { drawsTheWeb } from "./draws-the-web.ts";
import { runEditorTests } from "./editor-tests.ts";
import { findsASource } from "./finds-a-source.ts";
import { findsTheUses } from "./finds-the-uses.ts";
import { followsAChain } from "./follows-a-chain.ts";
import { followsEdits } from "./follows-edits.ts";
import { followsTheCursor } from "./follows-the-cursor.ts";
import { jumpsAlongAChain } from "./jumps-along-a-chain.ts";
import { jumpsToASource } from "./jumps-to-a-source.ts";
import { keepsItsReview } from "./keeps-its-review.ts";
import { leadsToTheText } from "./leads-to-the-text.ts";
import { mendsACitation } from "./mends-a-citation.ts";
import { movesThePicture } from "./moves-the-picture.ts";
import { opensASavedView } from "./opens-a-saved-view.ts";
import { opensTheExample } from "./opens-the-example.ts";
import { remarksOnCmocs } from "./remarks-on-cmocs.ts";
import { renamesAFactor } from "./renames-a-factor.ts";
import { rewritesACmoc } from "./rewrites-a-cmoc.ts";
import { savesAFigure } from "./saves-a-figure.ts";
import { showsTheTheory } from "./shows-the-theory.ts";
import { sortsOutFactors } from "./sorts-out-factors.ts";
import { startsAgain } from "./starts-again.ts";
import { tellsEachMistake } from "./tells-each-mistake.ts";
import { tellsOtherNames } from "./tells-other-names.ts";
import { tellsWhoCites } from "./tells-who-cites.ts";
import { tidies } from "./tidies.ts";
import { underTest } from "./under-test.ts";
import { walksTheChain } from "./walks-the-chain.ts";

/** The real-editor tests, in the order in which they run in one window. */
export function run(): Promise<void> {
  return runEditorTests([
    underTest,
    opensTheExample,
    coloursTheWords,
    breaksALine,
    mendsACitation,
    rewritesACmoc,
    tellsEachMistake,
    tidies,
    remarksOnCmocs,
    tellsOtherNames,
    jumpsAlongAChain,
    followsAChain,
    findsTheUses,
    renamesAFactor,
    findsASource,
    jumpsToASource,
    tellsWhoCites,
    drawsTheWeb,
    followsEdits,
    followsTheCursor,
    leadsToTheText,
    movesThePicture,
    opensASavedView,
    keepsItsReview,
    savesAFigure,
    showsTheTheory,
    sortsOutFactors,
    walksTheChain,
    beginsAReview,
    startsAgain,
  ]);
}
