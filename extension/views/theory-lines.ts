import type {
  OutlineAtResult,
  OutlinedConfiguration,
  OutlinedReview,
  OutlinedSection,
  OutlineResult,
} from "../../server/view-protocol.ts";
import { counted, evidenceInWords, type Line } from "./line.ts";
import type { ViewSource } from "./view-source.ts";

type Asked = Pick<ViewSource, "outlinedConfigurations">;

/** Theories, their sections and CMOCs; below the question of each review, where there are several. */
export async function theoryLines({ reviews }: OutlineResult, source: Asked): Promise<readonly Line[]> {
  const [only] = reviews;
  if (!only) return [];
  return reviews.length === 1
    ? insideReview(only, source)
    : reviews.map((review) => reviewLine(review, source));
}

/** The keys of the lines from the outermost to that of a CMOC. */
export function wayTo({ root, sections, configuration }: OutlineAtResult, reviews: number): string[] {
  const above = sections.map((section) => sectionId(root, section));
  return [...(reviews > 1 ? [root] : []), ...above, configuration];
}

function reviewLine(review: OutlinedReview, source: Asked): Line {
  const { root, question, size } = review;
  return {
    id: root,
    label: question ?? folderName(root),
    description: question === null ? counted(size, "CMOC") : `${folderName(root)} · ${counted(size, "CMOC")}`,
    tooltip: question ?? root,
    icon: "book",
    isOpen: true,
    inside: () => insideReview(review, source),
  };
}

async function insideReview({ root, sections, outside }: OutlinedReview, source: Asked): Promise<Line[]> {
  const loose = outside > 0 ? await configurationLines(root, "", source) : [];
  return [...loose, ...sections.map((section) => sectionLine(root, section, source, sections.length === 1))];
}

function sectionLine(root: string, section: OutlinedSection, source: Asked, isOpen: boolean): Line {
  const { id, kind, name, title, size, own, sections, location } = section;
  const isTheory = kind === "theory";
  const label = isTheory ? (title ?? `theory ${name}`) : name || "#";
  const size_ = counted(size, "CMOC");
  return {
    id: sectionId(root, id),
    label,
    description: isTheory && title !== null ? `${name} · ${size_}` : size_,
    tooltip: `${label} (${size_})`,
    icon: isTheory ? "library" : "list-tree",
    place: location,
    isOpen,
    ...(size > 0 || sections.length > 0
      ? {
          inside: async () => [
            ...(own > 0 ? await configurationLines(root, id, source) : []),
            ...sections.map((one) => sectionLine(root, one, source, false)),
          ],
        }
      : {}),
  };
}

async function configurationLines(root: string, section: string, source: Asked): Promise<Line[]> {
  return (await source.outlinedConfigurations({ root, section })).map(configurationLine);
}

const ICONS = {
  novel: { icon: "diff-added", colour: "charts.green" },
  affirmed: { icon: "check", colour: "charts.green" },
  refined: { icon: "edit", colour: "charts.blue" },
  refuted: { icon: "close", colour: "charts.red" },
  "not carried over": { icon: "circle-slash", colour: "disabledForeground" },
} as const;

function configurationLine(configuration: OutlinedConfiguration): Line {
  const { id, name, says, status, next, sources, against, posited, location } = configuration;
  const standing = status ?? next;
  const evidence = evidenceInWords(sources, against, posited);
  const statuses = [
    ...(status ? [`${status} against the prior theory`] : []),
    ...(next ? [`${next} in the next theory`] : []),
  ];
  return {
    id,
    label: name,
    description: [...(status ? [status] : []), ...(next ? [`${next} later`] : []), evidence, says].join(
      " · ",
    ),
    tooltip: [says, [...statuses, evidence].join(", ")].join("\n"),
    ...(standing ? ICONS[standing] : { icon: "circle-outline" }),
    place: location,
  };
}

function sectionId(root: string, section: string): string {
  return `${root}\n${section}`;
}

function folderName(root: string): string {
  return decodeURIComponent(root.replace(/\/$/, "").split("/").at(-1) ?? root);
}
