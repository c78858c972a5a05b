import type { FileSummary } from "../../language/summary/summary.ts";
import { addAll } from "../../language/theory/affected-files.ts";
import { Theory } from "../../language/theory/theory.ts";
import { folderOf } from "./uris.ts";

/** One review: its folder and its theory. */
export interface Review {
  /** Ends in a slash. */
  readonly root: string;
  readonly theory: Theory;
}

/**
 * Sorts files into reviews (rule 14): all files under the folder of the nearest `review` statement are one
 * review; without one, those of the workspace folder are.
 */
export class Reviews {
  readonly #files = new Map<string, { readonly summary: FileSummary; readonly root: string }>();
  readonly #reviews = new Map<string, Review>();
  /** Files with a `review` statement, by their folder. */
  readonly #stating = new Map<string, Set<string>>();
  readonly #changed = new Set<string>();
  #folders: readonly string[] = [];

  /** The workspace's folders; each ends in a slash. Gives the files that changed their review. */
  setFolders(folders: readonly string[]): Set<string> {
    this.#folders = [...folders].sort((one, other) => other.length - one.length);
    return this.#regroup("");
  }

  /** Puts a file in as it is now, or takes it out; gives the files whose diagnostics may have changed. */
  put(uri: string, summary: FileSummary | null): Set<string> {
    const statedBefore = this.#stating.has(folderOf(uri));
    this.#noteReviewStatements(uri, summary);
    const statedNow = this.#stating.has(folderOf(uri));
    const before = this.#files.get(uri);
    const root = this.#rootOf(uri);
    const affected = new Set<string>();
    if (before && (before.root !== root || !summary)) addAll(affected, this.#fold(before.root, uri, null));
    if (summary) {
      this.#files.set(uri, { summary, root });
      addAll(affected, this.#fold(root, uri, summary));
    } else {
      this.#files.delete(uri);
    }
    if (statedBefore !== statedNow) addAll(affected, this.#regroup(folderOf(uri)));
    return affected;
  }

  /** Puts many files in at once; gives the files whose diagnostics may have changed. */
  putAll(changed: ReadonlyMap<string, FileSummary | null>): Set<string> {
    for (const [uri, summary] of changed) this.#noteReviewStatements(uri, summary);
    const byRoot = new Map<string, Map<string, FileSummary | null>>();
    const add = (root: string, uri: string, summary: FileSummary | null) => {
      const files = byRoot.get(root);
      if (files) files.set(uri, summary);
      else byRoot.set(root, new Map([[uri, summary]]));
    };
    for (const uri of new Set([...this.#files.keys(), ...changed.keys()])) {
      const before = this.#files.get(uri);
      const summary = changed.has(uri) ? (changed.get(uri) ?? null) : (before?.summary ?? null);
      const root = this.#rootOf(uri);
      if (before && (before.root !== root || !summary)) add(before.root, uri, null);
      if (summary && (before?.root !== root || changed.has(uri))) add(root, uri, summary);
      if (summary) this.#files.set(uri, { summary, root });
      else this.#files.delete(uri);
    }
    const affected = new Set<string>();
    for (const [root, files] of byRoot) addAll(affected, this.#foldAll(root, files));
    return affected;
  }

  /** The review of a file that has been put in. */
  reviewOf(uri: string): Review | undefined {
    const root = this.#files.get(uri)?.root;
    return root === undefined ? undefined : this.#reviews.get(root);
  }

  summaryOf(uri: string): FileSummary | undefined {
    return this.#files.get(uri)?.summary;
  }

  /** All reviews, by folder. */
  all(): Review[] {
    return [...this.#reviews.values()].sort((one, other) => (one.root < other.root ? -1 : 1));
  }

  /** The folders of the reviews that a file was put into or taken out of since this was last asked. */
  takeChanged(): string[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  files(): IterableIterator<string> {
    return this.#files.keys();
  }

  #noteReviewStatements(uri: string, summary: FileSummary | null): void {
    const folder = folderOf(uri);
    const stating = this.#stating.get(folder) ?? new Set();
    if (summary && summary.reviews.length > 0) stating.add(uri);
    else stating.delete(uri);
    if (stating.size > 0) this.#stating.set(folder, stating);
    else this.#stating.delete(folder);
  }

  #rootOf(uri: string): string {
    const within = this.#folders.find((folder) => uri.startsWith(folder));
    for (let folder = folderOf(uri); ; folder = folderOf(folder)) {
      if (this.#stating.has(folder)) return folder;
      if (folder === within || folder === folderOf(folder)) break;
    }
    return within ?? folderOf(uri);
  }

  /** Moves the files under a folder to the reviews they now belong to. */
  #regroup(under: string): Set<string> {
    const affected = new Set<string>();
    for (const [uri, { summary, root }] of [...this.#files]) {
      if (!uri.startsWith(under)) continue;
      const now = this.#rootOf(uri);
      if (now === root) continue;
      this.#files.set(uri, { summary, root: now });
      addAll(affected, this.#fold(root, uri, null));
      addAll(affected, this.#fold(now, uri, summary));
    }
    return affected;
  }

  #fold(root: string, uri: string, summary: FileSummary | null): Set<string> {
    return this.#foldAll(root, new Map([[uri, summary]]));
  }

  #foldAll(root: string, changed: ReadonlyMap<string, FileSummary | null>): Set<string> {
    const review = this.#reviews.get(root) ?? { root, theory: new Theory() };
    const affected = review.theory.foldAll(changed);
    this.#changed.add(root);
    if (review.theory.fileCount > 0) this.#reviews.set(root, review);
    else this.#reviews.delete(root);
    return affected;
  }
}
