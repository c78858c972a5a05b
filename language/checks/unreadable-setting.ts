import { nearestKeys } from "../bibliography/nearest-keys.ts";
import { replacements } from "../problems/repairs.ts";
import { readStyleName, SHIPPED_STYLES } from "../references/style.ts";
import type { Words } from "../summary/summary.ts";
import { foldName } from "../theory/labels.ts";
import { REVIEW_ATTRIBUTES, readTold, type Told } from "../theory/settings.ts";
import type { FileCheck } from "./check.ts";
import { didYouMean } from "./did-you-mean.ts";

/** What a review sets for itself must be something that can be set; `codes` are those of all checks. */
export function unreadableSetting(codes: () => readonly string[]): FileCheck {
  return {
    code: "unreadable-setting",
    severity: "error",
    check: (file) =>
      file.reviews
        .flatMap(({ attributes }) => attributes)
        .flatMap(({ name, items }) => {
          if (name === REVIEW_ATTRIBUTES.sourcesAtLeast) {
            return items
              .filter(({ text }) => !/^[1-9]\d*$/.test(text))
              .map(({ span, text }) => ({
                span,
                repairs: replacements(span, /\d+/.exec(text.replace(/^0+/, "")) ?? []),
                message:
                  "This is not a number of sources. Write a whole number, as in “sources at least: 2”.",
              }));
          }
          if (name === REVIEW_ATTRIBUTES.citationStyle) return items.flatMap(styleProblem);
          if (name !== REVIEW_ATTRIBUTES.checks) return [];
          return items.flatMap((item) => {
            const told = readTold(item);
            if (told && codes().includes(told[0])) return [];
            const near = told ? nearestKeys(foldName(told[0]), codes()) : [];
            const advice = told
              ? didYouMean(near, "The code of a problem stands behind its message.")
              : "Write the code of a problem and how to tell it, as in “no-source as error” or “near-miss as off”.";
            const repairs = replacements(
              item.span,
              near.map((code) => `${code} as ${shownAs(told?.[1])}`),
            );
            return [
              { span: item.span, repairs, message: `This line about checks cannot be read. ${advice}` },
            ];
          });
        }),
  };
}

/** A citation style is one of ours, or a file; whether the file can be read is told where files are read. */
function styleProblem({ span, text }: Words) {
  if (readStyleName(text)) return [];
  const known = Object.keys(SHIPPED_STYLES);
  const near = nearestKeys(foldName(text), known);
  return [
    {
      span,
      repairs: replacements(span, near),
      message: `“${text}” is no citation style that is known here. ${didYouMean(near, `Write ${known.slice(0, -1).join(", ")} or ${known.at(-1)}, or name a .csl file; all journals' styles are at https://www.zotero.org/styles.`)}`,
    },
  ];
}

/** As authors write it (`information` is a note). */
function shownAs(told: Told | undefined): string {
  return told === undefined || told === "information" ? "note" : told;
}
