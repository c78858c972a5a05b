import { foldName } from "../theory/labels.ts";
import { type Mention, mentionsOf } from "../theory/mentions.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { plainlyWritten } from "./places.ts";
import { areAt, type Refusal, type Renaming, shownName } from "./renaming.ts";

/** The label of a CMOC, and the relations and views that name it in every file. */
export function renameLabel(theory: TheoryReading, asked: Mention, name: string): Renaming | Refusal {
  if (name.includes("/")) {
    return { refused: "A label has no slash: in front of a slash stands the name of a theory." };
  }
  const within = asked.key.slice(0, asked.key.lastIndexOf("/"));
  const now = `${within}/${foldName(name)}`;
  if (now !== asked.key && theory.configurationsLabelled(now).length > 0) {
    const where = within === "" ? "this review" : `the theory “${shownName(within)}”`;
    return {
      refused: `Another CMOC of ${where} already has the label “${shownName(name)}”. Choose another.`,
    };
  }
  const same = mentionsOf(theory, asked);
  const declared = same.filter(({ place }) => place === "declared");
  if (declared.length > 1 && asked.place !== "declared") {
    return {
      refused: `${declared.length} CMOCs have this label, and it cannot be told which one is meant. Rename it at one of them.`,
    };
  }
  // Of several with one label, the one under the cursor gets another; what names the label stays with the rest.
  const mentions = declared.length > 1 ? [asked] : same;
  const isNamed = areAt(mentions);
  return {
    theory,
    mentions,
    write: (mention, place) => plainlyWritten(theory, mention, place, name),
    keyAfter: (mention) => (isNamed(mention) ? now : mention.key),
    question: null,
  };
}
