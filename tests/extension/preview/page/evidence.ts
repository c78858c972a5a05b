import type { ShownEvidence } from "../../../../extension/preview/messages/evidence.ts";

/** What the link from aims to achievement in the small web might rest on. */
export const smallEvidence: ShownEvidence = {
  words: "2 sources for “unambitious aims” to “task achievement”.",
  weakest: 0,
  more: null,
  steps: [
    {
      link: { from: "aims", to: "achievement", kind: "context-mechanism" },
      isPosited: false,
      configurations: [
        {
          label: "T1",
          theory: "phase 2",
          text: "unambitious aims → task achievement → more trust",
          isOwn: true,
          place: 0,
        },
      ],
      sources: [
        {
          key: "vangen2003",
          reference: "Vangen S, Huxham C. Nurturing collaborative relations. 2003",
          stances: ["supports"],
          citations: [{ stance: "supports", place: 1 }],
        },
        {
          key: "ash2019",
          reference: null,
          stances: ["contradicts"],
          citations: [{ stance: "contradicts", place: 2 }],
        },
      ],
      excerpts: [{ text: "Small aims were soon <b>reached</b>.", sources: ["vangen2003"], place: 3 }],
    },
  ],
};
