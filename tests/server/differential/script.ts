import { type Random, seededRandom } from "../../bench/random.ts";
import { ROOT } from "../client/places.ts";
import { bibliographyText, editedText, reviewText } from "./review-texts.ts";

/** One thing that happens to a review. Paths are those below `ROOT`. */
export type Step =
  | { readonly does: "open"; readonly path: string; readonly text: string }
  | { readonly does: "edit"; readonly path: string; readonly text: string }
  | { readonly does: "save" | "close" | "delete on disk" | "delete in editor"; readonly path: string }
  | { readonly does: "write on disk"; readonly path: string; readonly text: string }
  | { readonly does: "rename in editor"; readonly path: string; readonly to: string }
  | {
      readonly does: "change folders";
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  /** The server comes to rest. */
  | { readonly does: "settle" }
  /** It does, and is compared with one that was started just now. */
  | { readonly does: "compare" };

/** What is on disk and in the editor. */
export interface Situation {
  readonly disk: ReadonlyMap<string, string>;
  readonly buffers: ReadonlyMap<string, string>;
  readonly folders: readonly string[];
}

export interface Script {
  readonly start: Situation;
  readonly steps: readonly Step[];
}

const REVIEW_FILES = ["review.cmoc", "a.cmoc", "b.cmoc", "sub/c.cmoc", "sub/d.cmoc"];
const OTHER_NAMES = [
  "new name.cmoc",
  "sub/né %41.cmoc",
  "sub/deeper/e.cmoc",
  "node_modules/f.cmoc",
  "sub/review.cmoc",
];
const BIBLIOGRAPHIES = ["references.bib", "sub/other.bib"];

/** A script of some 20 steps over a review of five files and two bibliographies, the same for the same seed. */
export function scriptOf(seed: number): Script {
  const random = seededRandom(seed);
  const disk = new Map<string, string>();
  for (const path of REVIEW_FILES) if (!random.oneIn(12)) disk.set(path, reviewText(random));
  for (const path of BIBLIOGRAPHIES) if (!random.oneIn(4)) disk.set(path, bibliographyText(random));
  if (!random.oneIn(4))
    disk.set("review.cmoc", `review "Why?"\n  bibliography: references.bib\n\n${reviewText(random)}`);
  // Many files are folded in together, and so differently from a few.
  if (random.oneIn(5)) for (let at = 0; at < 9; at++) disk.set(`many/${at}.cmoc`, reviewText(random));
  const start: Situation = { disk, buffers: new Map(), folders: [ROOT] };
  const steps: Step[] = [];
  let now = start;
  for (let count = 12 + random.below(16); count > 0; count--) {
    const step = nextStep(random, now);
    steps.push(step);
    now = after(now, step);
  }
  steps.push({ does: "compare" });
  return { start, steps };
}

function nextStep(random: Random, { disk, buffers, folders }: Situation): Step {
  const anyPath = () => random.of([...REVIEW_FILES, ...BIBLIOGRAPHIES, ...disk.keys()]);
  const open = [...buffers.keys()];
  const stored = [...disk.keys()];
  switch (random.below(20)) {
    case 0:
    case 1: {
      const path = anyPath();
      if (buffers.has(path)) return { does: "close", path };
      return { does: "open", path, text: disk.get(path) ?? newText(random, path) };
    }
    case 2:
    case 3:
    case 4: {
      const path = anyPath();
      return { does: "write on disk", path, text: newText(random, path) };
    }
    case 5:
      return stored.length > 0 ? { does: "delete on disk", path: random.of(stored) } : { does: "settle" };
    case 6: {
      const path = random.oneIn(4)
        ? random.of(["sub", "many"])
        : stored.length > 0
          ? random.of(stored)
          : "a.cmoc";
      return { does: "delete in editor", path };
    }
    case 7:
    case 8:
      return renaming(random, { disk, buffers, folders });
    case 9:
      return changedFolders(random, folders);
    case 10:
      return { does: "compare" };
    case 11:
    case 12:
      return { does: "settle" };
    case 13:
      if (open.length > 0) return { does: "close", path: random.of(open) };
      return { does: "settle" };
    case 14:
      if (open.length > 0) return { does: "save", path: random.of(open) };
      return { does: "settle" };
    default: {
      if (open.length === 0) {
        const path = anyPath();
        return { does: "open", path, text: disk.get(path) ?? newText(random, path) };
      }
      const path = random.of(open);
      const text = path.endsWith(".bib")
        ? bibliographyText(random)
        : editedText(random, buffers.get(path) ?? "");
      return { does: "edit", path, text };
    }
  }
}

function newText(random: Random, path: string): string {
  return path.endsWith(".bib") ? bibliographyText(random) : reviewText(random);
}

function renaming(random: Random, { disk, buffers }: Situation): Step {
  const taken = (path: string) =>
    [...disk.keys(), ...buffers.keys()].some((one) => `${one}/`.startsWith(`${path}/`));
  const folders = [...disk.keys()].flatMap((path) => /^(\w+)\//.exec(path)?.[1] ?? []);
  if (random.oneIn(4) && folders.length > 0) {
    const to = random.of(["moved", "sub", "many"]);
    if (!taken(to)) return { does: "rename in editor", path: random.of(folders), to };
  }
  const stored = [...disk.keys()];
  if (stored.length === 0) return { does: "settle" };
  const path = random.of(stored);
  const to = path.endsWith(".bib")
    ? random.of([...BIBLIOGRAPHIES, "kept.bib"])
    : random.of([...REVIEW_FILES, ...OTHER_NAMES]);
  return taken(to) ? { does: "settle" } : { does: "rename in editor", path, to };
}

function changedFolders(random: Random, folders: readonly string[]): Step {
  const folder = random.of([ROOT, `${ROOT}sub/`]);
  if (!folders.includes(folder)) return { does: "change folders", added: [folder], removed: [] };
  return { does: "change folders", added: random.oneIn(3) ? [folder] : [], removed: [folder] };
}

/** The situation after a step. */
export function after(before: Situation, step: Step): Situation {
  const disk = new Map(before.disk);
  const buffers = new Map(before.buffers);
  let folders = before.folders;
  switch (step.does) {
    case "open":
    case "edit":
      buffers.set(step.path, step.text);
      break;
    case "save":
      disk.set(step.path, buffers.get(step.path) ?? "");
      break;
    case "close":
      buffers.delete(step.path);
      break;
    case "write on disk":
      disk.set(step.path, step.text);
      break;
    case "delete on disk":
      disk.delete(step.path);
      break;
    case "delete in editor":
      for (const path of pathsIn(disk, step.path)) {
        disk.delete(path);
        buffers.delete(path);
      }
      break;
    case "rename in editor":
      for (const path of pathsIn(disk, step.path)) {
        const to = step.to + path.slice(step.path.length);
        disk.set(to, disk.get(path) ?? "");
        disk.delete(path);
        const buffer = buffers.get(path);
        if (buffer === undefined) continue;
        buffers.delete(path);
        buffers.set(to, buffer);
      }
      break;
    case "change folders":
      folders = [...folders.filter((folder) => !step.removed.includes(folder)), ...step.added];
  }
  return { disk, buffers, folders };
}

/** The paths of a file, or of all files in a folder. */
function pathsIn(disk: ReadonlyMap<string, string>, path: string): string[] {
  return [...disk.keys()].filter((one) => one === path || one.startsWith(`${path}/`));
}
