import { ATTRIBUTES_OF } from "../checks/attributes.ts";
import { ATTRIBUTE_NAME_SOURCE } from "../syntax/tokens/line-start.ts";
import { foldName } from "../theory/labels.ts";
import { type Mention, mentionsOf, valueKey } from "../theory/mentions.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { inCaseOf } from "./letter-case.ts";
import { nameAt, plainlyWritten } from "./places.ts";
import { areAt, type Refusal, type Renaming, shownName } from "./renaming.ts";

/** A theory: its statements, what follows it, and the labels written with its name. */
export function renameTheory(theory: TheoryReading, asked: Mention, name: string): Renaming | Refusal {
  const now = foldName(name);
  if (now !== asked.key && theory.theories(now).length > 0) {
    return {
      refused: `The review already has a theory “${shownName(name)}”. Two theories cannot be made one by renaming: their labels might meet.`,
    };
  }
  const mentions = mentionsOf(theory, asked);
  return {
    theory,
    mentions,
    write: (mention, place) => plainlyWritten(theory, mention, place, name),
    keyAfter: (mention) => {
      if (mention.what === "theory") return mention.key === asked.key ? now : mention.key;
      // The labels of the theory are known by its name.
      const slash = mention.key.lastIndexOf("/");
      const isOfIt = mention.what === "label" && mention.key.slice(0, slash) === asked.key;
      return isOfIt ? `${now}${mention.key.slice(slash)}` : mention.key;
    },
    question: null,
  };
}

const attributeName = new RegExp(`^${ATTRIBUTE_NAME_SOURCE}`, "u");

/** A dimension: its statements, and the lines that begin with its name. */
export function renameDimension(
  theory: TheoryReading,
  asked: Mention,
  name: string,
  usual: string,
): Renaming | Refusal {
  const now = foldName(name);
  const own = new Set<string>(Object.values(ATTRIBUTES_OF).flatMap((names) => [...names]));
  if (own.has(now)) {
    return {
      refused: `“${shownName(name)}” already means something of its own in front of a colon. Choose another name.`,
    };
  }
  if (now !== asked.key && theory.settings.dimensions.has(now)) {
    return { refused: `The review already has a dimension “${shownName(name)}”.` };
  }
  if (attributeName.exec(`${name}:`)?.[0] !== name) {
    return {
      refused: `“${shownName(name)}” cannot stand in front of a colon at the start of a line. A dimension's name has up to four words, of letters only.`,
    };
  }
  const mentions = mentionsOf(theory, asked);
  return {
    theory,
    mentions,
    write: (mention, place) =>
      plainlyWritten(theory, mention, place, inCaseOf(name, nameAt(theory, mention, place), usual)),
    keyAfter: (mention) => {
      if (mention.what === "dimension") return mention.key === asked.key ? now : mention.key;
      const [dimension, value = ""] = mention.what === "value" ? mention.key.split("\n") : [];
      return dimension === asked.key ? valueKey(now, value) : mention.key;
    },
    question: null,
  };
}

/** A value of a dimension, where it is declared and wherever it is given. */
export function renameValue(
  theory: TheoryReading,
  asked: Mention,
  name: string,
  usual: string,
): Renaming | Refusal {
  const [dimension = ""] = asked.key.split("\n");
  const now = valueKey(dimension, name);
  if (now !== asked.key && theory.settings.dimensions.get(dimension)?.values.has(foldName(name))) {
    return { refused: `The dimension “${shownName(dimension)}” already has the value “${shownName(name)}”.` };
  }
  const mentions = mentionsOf(theory, asked);
  const isNamed = areAt(mentions);
  return {
    theory,
    mentions,
    write: (mention, place) =>
      plainlyWritten(theory, mention, place, inCaseOf(name, nameAt(theory, mention, place), usual)),
    keyAfter: (mention) => (isNamed(mention) ? now : mention.key),
    question: null,
  };
}
