import type { FactorsResult, ListedFactor } from "../../server/view-protocol.ts";
import { counted, type Line } from "./line.ts";

/** In groups by role, or in one list. */
export type FactorArrangement = "roles" | "list";

const GROUPS = [
  ["link", "Outcomes that other CMOCs start from", "git-merge"],
  ["context", "Contexts", "arrow-circle-right"],
  ["mechanism", "Mechanisms", "gear"],
  ["outcome", "Outcomes", "target"],
  ["several", "In several roles", "symbol-misc"],
  ["unused", "Not used yet", "circle-slash"],
] as const;

/** The factors of a review; those that are left out are counted in the last line. */
export function factorLines(result: FactorsResult | null, arrangement: FactorArrangement): readonly Line[] {
  if (!result) return [];
  const { root, factors, fitting } = result;
  const left = fitting - factors.length;
  const more: Line[] =
    left > 0 ? [{ id: "\nmore", label: `${left} more: filter to find them`, icon: "ellipsis" }] : [];
  if (arrangement === "list") return [...factors.map((factor) => factorLine(root, factor)), ...more];
  const groups = GROUPS.flatMap(([standing, label, icon]): Line[] => {
    const own = factors.filter((factor) => factor.standing === standing);
    if (own.length === 0) return [];
    const inside = async () => own.map((factor) => factorLine(root, factor));
    return [{ id: `\n${standing}`, label, description: String(own.length), icon, isOpen: true, inside }];
  });
  return [...groups, ...more];
}

/** What stands beside the title of the view. */
export function factorsInWords(result: FactorsResult | null, filter: string): string {
  if (!result || filter === "") return "";
  return `“${filter}”: ${result.fitting} of ${result.all}`;
}

function factorLine(root: string, factor: ListedFactor): Line {
  const { id, name, otherNames, uses, sources, standing, isDeclared, location } = factor;
  const roles = (["context", "mechanism", "outcome"] as const).flatMap((role) =>
    uses[role] > 0 ? [`${role} in ${uses[role]}`] : [],
  );
  const evidence = counted(sources, "source");
  const inRoles = roles.length > 0 ? roles.join(", ") : "not used in a CMOC yet";
  return {
    id,
    label: name,
    description: `${inRoles} · ${evidence}`,
    tooltip: [
      name,
      ...(otherNames.length > 0 ? [`Other names: ${otherNames.join(", ")}`] : []),
      `${inRoles}; ${evidence}`,
      ...(isDeclared ? [] : ["It has no factor statement yet."]),
    ].join("\n"),
    // As in the causal web: what is only ever a context is a green box, all else is blue.
    ...(standing === "context"
      ? { icon: "primitive-square", colour: "charts.green" }
      : { icon: "circle-filled", colour: "charts.blue" }),
    place: location,
    factor: { root, id, name },
  };
}
