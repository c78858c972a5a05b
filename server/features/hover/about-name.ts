import { foldName } from "../../../language/theory/labels.ts";
import { type Mention, mentionsOf } from "../../../language/theory/mentions.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import { asMarkdown } from "../markdown.ts";
import { aboutConfiguration } from "./about-configuration.ts";
import { counted, remark } from "./counted.ts";

/** What a theory, a dimension, a value or a label is: paragraphs of Markdown. Nothing of what is not declared. */
export function aboutName(theory: Theory, mention: Mention): string[] {
  switch (mention.what) {
    case "theory":
      return aboutTheory(theory, mention.key);
    case "dimension":
      return aboutDimension(theory, mention.key);
    case "value":
      return aboutValue(theory, mention);
    case "label": {
      const [named] = theory.configurationsLabelled(mention.key);
      return named ? [`**${asMarkdown(mention.words.text)}**`, ...aboutConfiguration(theory, named)] : [];
    }
    default:
      return [];
  }
}

function aboutTheory(theory: Theory, key: string): string[] {
  const stated = theory.theories(key).map(({ statement }) => statement);
  const [first] = stated;
  if (!first) return [];
  const title = stated.find((one) => one.title)?.title;
  const follows = stated
    .flatMap(({ attributes }) => attributes)
    .filter(({ name }) => name === "follows")
    .flatMap(({ items }) => items.map(({ text }) => text));
  const number = theory
    .summaries()
    .flatMap(({ configurations }) => configurations)
    .filter((one) => one.theory !== null && foldName(one.theory) === key).length;
  return [
    `**${asMarkdown(first.name.text)}**`,
    ...(title ? [asMarkdown(title.text)] : []),
    ...(follows.length > 0 ? [`Follows: ${asMarkdown(follows.join(", "), 300)}`] : []),
    remark([counted(number, "CMOC")]),
  ];
}

function aboutDimension(theory: Theory, key: string): string[] {
  const dimension = theory.settings.dimensions.get(key);
  if (!dimension) return [];
  const values = [...dimension.values.values()];
  return [
    `**${asMarkdown(dimension.name)}**`,
    ...(values.length > 0 ? [`Values: ${asMarkdown(values.join(", "))}`] : []),
  ];
}

function aboutValue(theory: Theory, mention: Mention): string[] {
  const [name = "", value = ""] = mention.key.split("\n");
  const dimension = theory.settings.dimensions.get(name);
  const shown = dimension?.values.get(value);
  if (!dimension || shown === undefined) return [];
  const given = mentionsOf(theory, mention).filter(({ place }) => place === "named").length;
  return [
    `**${asMarkdown(dimension.name)}: ${asMarkdown(shown)}**`,
    remark([given === 1 ? "given once" : `given ${given} times`]),
  ];
}
