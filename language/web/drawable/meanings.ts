import type { LinkSign } from "../causal-web.ts";
import type {
  DrawableLink,
  DrawablePiece,
  LinkStyle,
  LinkSupport,
  Meaning,
  PieceStyle,
} from "../drawable.ts";
import { signSymbols } from "../drawing/words.ts";
import type { WebKind } from "../view-options.ts";

const PIECES: readonly PieceStyle[] = ["context", "mechanism-outcome", "plain", "threshold", "configuration"];
const LINKS: readonly LinkStyle[] = ["context-mechanism", "mechanism-outcome", "influence", "moderation"];
const SIGNS: readonly LinkSign[] = ["+", "-", "?"];

/** What is in a picture, and nothing else, for its legend. */
export function meaningsIn(
  kind: WebKind,
  pieces: readonly DrawablePiece[],
  links: readonly DrawableLink[],
): Meaning[] {
  return [
    ...PIECES.filter((style) => pieces.some((piece) => piece.style === style)).map(
      (style): Meaning => ({ is: "piece", style, bundled: false, words: pieceWords(kind, style) }),
    ),
    ...bundles(pieces),
    ...LINKS.flatMap((style) => {
      const drawn = links.find((link) => link.style === style);
      return drawn
        ? [
            {
              is: "link",
              link: { ...drawn, support: "cited", loops: [] },
              words: linkWords(kind, style),
            } as const,
          ]
        : [];
    }),
    ...badges(kind, links),
    ...supports(links),
    ...loops(links),
  ];
}

function pieceWords(kind: WebKind, style: PieceStyle): string {
  switch (style) {
    case "context":
      return "context only";
    case "mechanism-outcome":
      return kind === "cmocs" ? "also a mechanism or outcome" : "mechanism or outcome";
    case "plain":
      return "factor";
    case "threshold":
      return "threshold";
    case "configuration":
      return "CMOC, with its mechanism";
  }
}

function bundles(pieces: readonly DrawablePiece[]): Meaning[] {
  const found = pieces.find(({ bundled }) => bundled > 0);
  return found
    ? [{ is: "piece", style: found.style, bundled: true, words: "larger factor, with its parts" }]
    : [];
}

function linkWords(kind: WebKind, style: LinkStyle): string {
  switch (style) {
    case "context-mechanism":
      return kind === "cmocs" ? "context of a CMOC" : "context activates mechanism";
    case "mechanism-outcome":
      return kind === "cmocs" ? "outcome of a CMOC" : "mechanism produces outcome";
    case "influence":
      return "influence";
    case "moderation":
      return "CMOC that acts on another";
  }
}

function badges(kind: WebKind, links: readonly DrawableLink[]): Meaning[] {
  const printed = links.filter(({ badge, style }) => badge !== null && style !== "moderation");
  const signs = kind === "cmocs" ? [] : SIGNS.filter((sign) => printed.some((link) => link.sign === sign));
  const counted = kind === "causal web" ? links.find(({ sources }) => sources.length > 0) : undefined;
  const conflicting = links.find(({ isConflicting }) => isConflicting);
  const badge = (sign: LinkSign, text: string, words: string, isConflicting = false): Meaning => ({
    is: "badge",
    sign,
    text,
    isConflicting,
    words,
  });
  return [
    ...signs.map((sign) => badge(sign, signSymbols[sign], SIGN_WORDS[sign])),
    ...(counted
      ? [badge(counted.sign, `${signSymbols[counted.sign]} ${counted.sources.length}`, "number of sources")]
      : []),
    ...(conflicting ? [badge(conflicting.sign, "!", "evidence conflicts", true)] : []),
  ];
}

const SIGN_WORDS: Readonly<Record<LinkSign, string>> = {
  "+": "same direction",
  "-": "opposite direction",
  "?": "direction mixed or not known",
};

function supports(links: readonly DrawableLink[]): Meaning[] {
  return SUPPORTS.flatMap(([support, words]) => {
    const found = links.find((link) => link.support === support && link.style !== "moderation");
    return found ? [{ is: "link", link: { ...found, loops: [] }, words } as const] : [];
  });
}

const SUPPORTS: readonly (readonly [LinkSupport, string])[] = [
  ["posited", "posited, without a source"],
  ["uncited", "no source cited"],
];

function loops(links: readonly DrawableLink[]): Meaning[] {
  return (["reinforcing", "balancing", "unknown"] as const).flatMap((sign) => {
    const found = links.find((link) => link.loops.includes(sign));
    return found
      ? [
          {
            is: "link",
            link: { ...found, support: "cited", loops: [sign] },
            words: sign === "unknown" ? "loop of unknown direction" : `${sign} loop`,
          } as const,
        ]
      : [];
  });
}
