import { breaksALine } from "./breaks-a-line.ts";
import { runEditorTests } from "./editor-tests.ts";
import { findsTheUses } from "./finds-the-uses.ts";
import { jumpsAlongAChain } from "./jumps-along-a-chain.ts";
import { jumpsToASource } from "./jumps-to-a-source.ts";
import { mendsACitation } from "./mends-a-citation.ts";
import { opensTheExample } from "./opens-the-example.ts";
import { underTest } from "./under-test.ts";

/** The real-editor tests, in the order in which they run in one window. */
export function run(): Promise<void> {
  return runEditorTests([
    underTest,
    opensTheExample,
    breaksALine,
    mendsACitation,
    jumpsAlongAChain,
    findsTheUses,
    jumpsToASource,
  ]);
}
