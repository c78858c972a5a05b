import { nearestKeys } from "../bibliography/nearest-keys.ts";
import { replacements } from "../problems/repairs.ts";
import { foldName } from "../theory/labels.ts";
import { readView } from "../web/view-reading.ts";
import type { FileCheck } from "./check.ts";

/** What a view says of itself can be drawn. */
export const unreadableView: FileCheck = {
  code: "unreadable-view",
  severity: "error",
  check: (file, theory) =>
    file.views.flatMap((view) => {
      const { unreadable } = readView(theory, view, () => undefined);
      return unreadable.map(({ words, message, choices }) => {
        const near = nearestKeys(foldName(words.text), choices.map(foldName));
        const meant = choices.filter((choice) => near.includes(foldName(choice)));
        return { span: words.span, message, repairs: replacements(words.span, meant) };
      });
    }),
};
