import type { FileCheck } from "./check.ts";

/** Without a bibliography no key can be told right or wrong; said once a file, where it cites first. */
export const noBibliography: FileCheck = {
  code: "no-bibliography",
  severity: "information",
  check: (file, theory) => {
    const [first] = theory.citationsIn(file.uri);
    if (!first || theory.keysAreKnown || theory.bibliographies.length > 0) return [];
    return [
      {
        span: first.span,
        message:
          "The review names no bibliography, so citation keys cannot be checked. Add a line “bibliography: references.bib” under its “review” statement.",
      },
    ];
  },
};
