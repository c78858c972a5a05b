import { breaksALine } from "./breaks-a-line.ts";
import { coloursTheWords } from "./colours-the-words.ts";
import { drawsTheWeb } from "./draws-the-web.ts";
import { runEditorTests } from "./editor-tests.ts";
import { findsTheUses } from "./finds-the-uses.ts";
import { followsEdits } from "./follows-edits.ts";
import { followsTheCursor } from "./follows-the-cursor.ts";
import { jumpsAlongAChain } from "./jumps-along-a-chain.ts";
import { jumpsToASource } from "./jumps-to-a-source.ts";
import { leadsToTheText } from "./leads-to-the-text.ts";
import { mendsACitation } from "./mends-a-citation.ts";
import { movesThePicture } from "./moves-the-picture.ts";
import { opensTheExample } from "./opens-the-example.ts";
import { startsAgain } from "./starts-again.ts";
import { tellsEachMistake } from "./tells-each-mistake.ts";
import { tidies } from "./tidies.ts";
import { underTest } from "./under-test.ts";

/** The real-editor tests, in the order in which they run in one window. */
export function run(): Promise<void> {
  return runEditorTests([
    underTest,
    opensTheExample,
    coloursTheWords,
    breaksALine,
    mendsACitation,
    tellsEachMistake,
    tidies,
    jumpsAlongAChain,
    findsTheUses,
    jumpsToASource,
    drawsTheWeb,
    followsEdits,
    followsTheCursor,
    leadsToTheText,
    movesThePicture,
    startsAgain,
  ]);
}
