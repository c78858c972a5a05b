import { type Mention, mentionsOf } from "../theory/mentions.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { renameFactor } from "./factors.ts";
import { renameLabel } from "./labels.ts";
import { usualName } from "./letter-case.ts";
import { isRefusal, type Refusal, type Renaming, readTyped } from "./renaming.ts";
import { renameSource } from "./sources.ts";
import { renameDimension, renameTheory, renameValue } from "./vocabulary.ts";

/** A name as it is mostly written, which the author sees and changes. */
export function usualNameOf(theory: TheoryReading, asked: Mention, here: string): string {
  if (asked.what === "factor") {
    return usualName(
      here,
      mentionsOf(theory, asked).map(({ words }) => theory.read(words).name),
    );
  }
  if (asked.what !== "dimension" && asked.what !== "value") return here;
  return usualName(
    here,
    mentionsOf(theory, asked).map(({ words }) => words.text),
  );
}

/**
 * What renaming something does to a review; `here` is the name that stands under the cursor.
 */
export function rename(
  theory: TheoryReading,
  asked: Mention,
  { here, typed }: { readonly here: string; readonly typed: string },
): Renaming | Refusal {
  const read = readTyped(typed);
  if (isRefusal(read)) return read;
  const usual = usualNameOf(theory, asked, here);
  switch (asked.what) {
    case "factor":
      return renameFactor(theory, asked, usual, read);
    case "label":
      return renameLabel(theory, asked, read.name);
    case "theory":
      return renameTheory(theory, asked, read.name);
    case "dimension":
      return renameDimension(theory, asked, read.name, usual);
    case "value":
      return renameValue(theory, asked, read.name, usual);
    case "source":
      return renameSource(theory, asked, read.name);
  }
}
