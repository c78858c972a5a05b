import type { OpenWorkResult } from "../../server/view-protocol.ts";
import type { Line } from "./line.ts";

type Kind = OpenWorkResult["groups"][number]["kind"];

const KINDS: { readonly [kind in Kind]: { readonly label: string; readonly icon: string } } = {
  contradiction: { label: "CMOCs that contradict each other", icon: "arrow-swap" },
  "unknown-part": { label: "Parts still to be found", icon: "question" },
  "no-source": { label: "CMOCs without a source", icon: "circle-slash" },
  "few-sources": { label: "CMOCs with one source, or too few", icon: "book" },
  "near-miss": { label: "Names that are nearly the same", icon: "replace" },
};

/** What is to be done, by kind. */
export function openWorkLines({ groups }: OpenWorkResult): readonly Line[] {
  return groups.map(({ kind, count, items }): Line => {
    const seen = new Map<string, number>();
    const lines = items.map(({ name, message, location }): Line => {
      const id = `${kind}\n${location.uri}\n${name}`;
      const number = seen.get(id) ?? 0;
      seen.set(id, number + 1);
      return {
        id: `${id}\n${number}`,
        label: name,
        description: message,
        tooltip: `${name}: ${message}`,
        icon: "circle-large-outline",
        place: location,
      };
    });
    const left = count - items.length;
    const more: Line[] =
      left > 0
        ? [{ id: `${kind}\n\nmore`, label: `${left} more, listed once these are done`, icon: "ellipsis" }]
        : [];
    return {
      id: kind,
      label: KINDS[kind].label,
      description: String(count),
      icon: KINDS[kind].icon,
      isOpen: count <= 20,
      inside: async () => [...lines, ...more],
    };
  });
}

/** How much there is to do, and in words. */
export function openWorkCounted({ groups }: OpenWorkResult): { value: number; tooltip: string } {
  const value = groups.reduce((sum, { count }) => sum + count, 0);
  const parts = groups.map(({ kind, count }) => `${KINDS[kind].label}: ${count}`);
  return { value, tooltip: parts.join("\n") };
}
