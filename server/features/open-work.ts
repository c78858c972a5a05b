import { OPEN_WORK_KINDS, type OpenWork, openWorkIn } from "../../language/checks/open-work.ts";
import { locationOf } from "../places.ts";
import type { OpenWorkItem, OpenWorkResult } from "../view-protocol.ts";
import type { Review } from "../workspace/reviews.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { configurationTitle } from "./document-symbols.ts";

/** More of a kind than these are counted only. */
const MOST = 200;

/** How long open work is looked for in one turn, so that an author's next key does not wait; in milliseconds. */
const LONGEST_TURN = 20;

/**
 * What all reviews still have to be worked on for. A check that the review or the settings turn off is not told here
 * either. `isCalledOff` is asked now and then.
 */
export async function openWork(
  workspace: Workspace,
  isCalledOff: () => boolean = () => false,
): Promise<OpenWorkResult> {
  const found = new Map(OPEN_WORK_KINDS.map((kind) => [kind, { count: 0, items: [] as OpenWorkItem[] }]));
  let turn = Date.now();
  for (const review of workspace.reviews().toSorted((one, other) => (one.root < other.root ? -1 : 1))) {
    const told = new Set<string>();
    for (const { uri } of review.theory.summaries()) {
      if (Date.now() - turn > LONGEST_TURN) {
        await new Promise((next) => setImmediate(next));
        if (isCalledOff()) return { groups: [] };
        turn = Date.now();
      }
      for (const one of openIn(workspace, review, uri)) {
        // A contradiction is between two, and to be resolved once.
        if (one.related.some((other) => told.has(placeKey(one.kind, other)))) continue;
        told.add(placeKey(one.kind, { uri, span: one.span }));
        const group = found.get(one.kind);
        if (!group) continue;
        group.count++;
        const location = group.items.length < MOST ? locationOf(workspace, uri, one.span) : null;
        if (location) group.items.push({ name: nameOf(one), message: one.message, location });
      }
    }
  }
  return {
    groups: [...found].flatMap(([kind, group]) => (group.count > 0 ? [{ kind, ...group }] : [])),
  };
}

function openIn(workspace: Workspace, { theory }: Review, uri: string): OpenWork[] {
  const file = theory.summaryOf(uri); // it may have gone since the turn before
  const settings = workspace.toldIn(uri);
  return file
    ? openWorkIn(file, theory, (kind) => (theory.settings.told.get(kind) ?? settings.get(kind)) === "off")
    : [];
}

function nameOf({ configuration, name }: OpenWork): string {
  if (!configuration) return name ?? "";
  const title = configurationTitle(configuration);
  return configuration.label && configuration.theory !== null ? `${configuration.theory}/${title}` : title;
}

function placeKey(kind: string, { uri, span }: { readonly uri: string; readonly span: OpenWork["span"] }) {
  return `${kind} ${uri} ${span.start}`;
}
