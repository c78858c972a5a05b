import type { Reference } from "../../language/bibliography/reference.ts";
import { problemsIn, type ToldByCode } from "../../language/checks/checks.ts";
import type { Problem } from "../../language/problems/problem.ts";
import { StatementMemo } from "../../language/summary/statement-memo.ts";
import { summarise } from "../../language/summary/summarise.ts";
import type { FileSummary } from "../../language/summary/summary.ts";
import type { CmocParser } from "../../language/syntax/parser.ts";
import type { Lines } from "../../language/text/lines.ts";
import { linesOf } from "../../language/text/lines.ts";
import { addAll } from "../../language/theory/affected-files.ts";
import {
  failureByName,
  filesNamingOtherwise,
  type NamedBibliography,
  namedBibliographies,
  namingProblems,
  reviewBibliographies,
  type ShelvedBibliography,
  shelved,
} from "./bibliographies.ts";
import { bibliographyProblems } from "./bibliography-problems.ts";
import type { FileRead, FileSystem } from "./file-system.ts";
import { type KeyLoss, LostKeys } from "./lost-keys.ts";
import { type Review, Reviews } from "./reviews.ts";
import { lostKeys, Settling } from "./settling.ts";
import { type ShelvedStyle, StyleShelf } from "./style-shelf.ts";
import { unreadable } from "./unreadable-file.ts";
import { entryUri, folderOf, isBibliographyFile, isReviewFile } from "./uris.ts";

/** What is known of a file: its lines, and what is to be told of it. */
export interface FileReport {
  readonly uri: string;
  readonly lines: Lines;
  readonly problems: readonly Problem[];
}

/** Hears of what happens in a workspace. */
export interface WorkspaceListener {
  /** After every change: the files whose diagnostics may have changed; none when the last file has been read. */
  changed(affected: ReadonlySet<string>): void;
  /** A fault of ours came up while a file was read, and it is left as it was before. */
  failed(fault: unknown): void;
  /** Keys that a bibliography had are gone from it, and stay gone. */
  keysLost?(loss: KeyLoss): void;
}

/**
 * The reviews in the workspace's folders, kept up to date. An open document counts before the file on disk;
 * every URI is in its normal spelling.
 */
export class Workspace {
  readonly #files: FileSystem;
  readonly #parse: CmocParser;
  readonly #listener: WorkspaceListener;
  readonly #toldIn: (uri: string) => ToldByCode;
  readonly #reviews = new Reviews();
  readonly #shelf = new Map<string, ShelvedBibliography>();
  readonly #settling: Settling;
  readonly #lost = new LostKeys();
  readonly #styles = new StyleShelf();
  /** The bibliographies that each review names, by the review's folder. */
  #named: ReadonlyMap<string, readonly NamedBibliography[]> = new Map();
  /** How each review, by its folder, wanted its bibliographies told of when it was last asked. */
  readonly #wanted = new Map<string, { readonly told: ToldByCode; readonly uris: readonly string[] }>();
  readonly #open = new Set<string>();
  /** What was read of the statements of open documents. */
  readonly #memos = new Map<string, StatementMemo>();
  /** Files that were read from disk and are not put in yet, so that many are put in at once. */
  readonly #arrived = new Map<string, FileSummary | null>();
  /** The last thing that happened to a file, so that a read that was overtaken is dropped. */
  readonly #turns = new Map<string, number>();
  #lastTurn = 0;
  readonly #pending = new Set<Promise<void>>();
  #folders: readonly string[] = [];

  /**
   * `toldIn` gives how the editor's settings want the checks of a file told. A bibliography that lost keys counts once
   * it has been the same for `settledAfter` milliseconds.
   */
  constructor(
    files: FileSystem,
    parse: CmocParser,
    listener: WorkspaceListener,
    toldIn: (uri: string) => ToldByCode = () => new Map(),
    settledAfter = 0,
  ) {
    this.#files = files;
    this.#parse = parse;
    this.#listener = listener;
    this.#toldIn = toldIn;
    this.#settling = new Settling((uri) => void this.fileChanged(uri), settledAfter);
  }

  /** Reads the folders that were added and lets go of the files of those taken away. Folders end in a slash. */
  async setFolders(folders: readonly string[], cancelled: () => boolean = () => false): Promise<void> {
    this.takeArrived();
    const added = folders.filter((folder) => !this.#folders.includes(folder));
    this.#folders = folders;
    const affected = this.#reviews.setFolders(folders);
    for (const uri of new Set([...this.#reviews.files(), ...this.#turns.keys()])) {
      if (this.#open.has(uri) || !isReviewFile(uri) || this.#isInFolders(uri)) continue;
      this.#turns.delete(uri);
      addAll(affected, this.#put(uri, null));
    }
    addAll(affected, this.#renameBibliographies());
    this.#tell(affected);
    await this.#awaited(Promise.all(added.map((folder) => this.#readFolder(folder, cancelled))));
    await this.settled();
  }

  async #readFolder(folder: string, cancelled: () => boolean): Promise<void> {
    const entries = await this.#files.list(folder);
    if (cancelled()) return;
    const inside = entries.map(({ name, kind }) => {
      const uri = entryUri(folder, name);
      if (kind === "folder") return isPassedOver(name) ? null : this.#readFolder(`${uri}/`, cancelled);
      return isReviewFile(uri) ? this.fileChanged(uri, cancelled) : null;
    });
    await Promise.all(inside);
  }

  /** An editor opened a document or changed it: from now on its text counts. */
  edit(uri: string, text: string): void {
    this.#open.add(uri);
    this.#turn(uri);
    if (isBibliographyFile(uri)) {
      this.#tell(this.#shelve(uri, { text }, "author"));
      return;
    }
    const summary = summarise(uri, text, this.#parse, this.#memoOf(uri));
    if (this.isSettled) this.#tell(this.#put(uri, summary));
    else this.#arrived.set(uri, summary); // put in with all that is being read
  }

  #memoOf(uri: string): StatementMemo {
    const memo = this.#memos.get(uri) ?? new StatementMemo();
    this.#memos.set(uri, memo);
    return memo;
  }

  /** An editor closed a document: the file on disk counts again, where it is one of a review. */
  close(uri: string): Promise<void> {
    this.#open.delete(uri);
    this.#memos.delete(uri);
    this.#turns.delete(uri);
    if (isBibliographyFile(uri)) {
      if (!this.#isNamed(uri)) this.#shelf.delete(uri);
    } else if (!isReviewFile(uri) || !this.#isInFolders(uri)) {
      this.#tell(this.#put(uri, null));
    }
    return this.fileChanged(uri, () => false, "author");
  }

  /** A file was made, changed or deleted on disk: by another program, or an `author` who let go of its document. */
  fileChanged(uri: string, cancelled: () => boolean = () => false, by: ChangedBy = "program"): Promise<void> {
    if (this.#open.has(uri)) return Promise.resolve();
    if (!this.#isReadFromDisk(uri)) {
      this.#turns.delete(uri);
      return Promise.resolve();
    }
    const turn = this.#turn(uri);
    const reading = this.#files.read(uri).then(async (read) => {
      if (this.#turns.get(uri) !== turn || cancelled()) return;
      this.#turns.delete(uri);
      if (!this.#isReadFromDisk(uri)) return; // its folder was taken away, or it is named no longer
      if (this.#styles.isNamed(uri)) return this.#tell(this.#styles.put(uri, read));
      if (!isReviewFile(uri)) return this.#tell(this.#shelve(uri, read, by));
      this.#arrived.set(uri, this.#summaryFrom(uri, read));
      if ("failure" in read && read.failure === "folder") await this.#readFolder(`${uri}/`, cancelled);
    });
    return this.#awaited(reading);
  }

  /** Files or folders were made, changed, moved or deleted on disk: what is in a folder is read again. */
  async changedOnDisk(uris: ReadonlySet<string>): Promise<void> {
    const known = new Set([
      ...this.#reviews.files(),
      ...this.#arrived.keys(),
      ...this.#shelf.keys(),
      ...this.#styles.uris(),
      ...this.#turns.keys(),
    ]);
    const inside = [...known].filter((uri) => !uris.has(uri) && isUnderOneOf(uris, uri));
    const named = [...uris].map((uri) => {
      if (isReviewFile(uri) || isBibliographyFile(uri) || this.#isReadFromDisk(uri))
        return this.fileChanged(uri);
      return this.#isInFolders(`${uri}/`) ? this.#readFolder(`${uri}/`, () => false) : null;
    });
    await this.#awaited(Promise.all([...named, ...inside.map((uri) => this.fileChanged(uri))]));
  }

  /** Puts in what was read from disk meanwhile; to be called before something is looked up while more is read. */
  takeArrived(): void {
    if (this.#arrived.size === 0) return;
    const arrived = new Map(this.#arrived);
    this.#arrived.clear();
    const states = (summary: FileSummary | null | undefined) => (summary?.reviews.length ?? 0) > 0;
    const naming = [...arrived].some(
      ([uri, summary]) => states(summary) || states(this.#reviews.summaryOf(uri)),
    );
    const affected = this.#putAll(arrived);
    if (naming) addAll(affected, this.#renameBibliographies());
    this.#tell(affected);
  }

  /** Puts files in at once; where that brings a fault to light, one by one, so that it costs only one of them. */
  #putAll(files: ReadonlyMap<string, FileSummary | null>): Set<string> {
    try {
      return this.#reviews.putAll(files);
    } catch {
      const affected = new Set<string>();
      for (const [uri, summary] of files) {
        try {
          addAll(affected, this.#reviews.put(uri, summary));
        } catch (fault) {
          this.#listener.failed(fault);
        }
      }
      return affected;
    }
  }

  /** Resolves once nothing is being read any more. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  get isSettled(): boolean {
    return this.#pending.size === 0;
  }

  /** Work that is not done yet; a fault in it goes to the listener. */
  #awaited(work: Promise<unknown>): Promise<void> {
    const pending: Promise<void> = work
      .then(
        () => {},
        (fault: unknown) => this.#listener.failed(fault),
      )
      .finally(() => {
        this.#pending.delete(pending);
        if (!this.isSettled) return;
        this.takeArrived();
        if (this.isSettled) this.#listener.changed(new Set());
      });
    this.#pending.add(pending);
    return pending;
  }

  /** Whether a file counts although no editor has it open. */
  #isReadFromDisk(uri: string): boolean {
    return isReviewFile(uri) ? this.#isInFolders(uri) : this.#isNamed(uri) || this.#styles.isNamed(uri);
  }

  /** Whether a file or folder is met when the workspace's folders are read. */
  #isInFolders(uri: string): boolean {
    return this.#folders.some(
      (folder) =>
        uri.startsWith(folder) && !uri.slice(folder.length).split("/").slice(0, -1).some(isPassedOver),
    );
  }

  #isNamed(uri: string): boolean {
    return [...this.#named.values()].some((named) => named.some((one) => one.uri === uri));
  }

  #turn(uri: string): number {
    const turn = ++this.#lastTurn;
    this.#turns.set(uri, turn);
    return turn;
  }

  #summaryFrom(uri: string, read: FileRead): FileSummary | null {
    if ("text" in read) return summarise(uri, read.text, this.#parse);
    return read.failure === "missing" || read.failure === "folder" ? null : unreadable(uri, read.failure);
  }

  #put(uri: string, summary: FileSummary | null): Set<string> {
    this.takeArrived();
    const naming = (this.#reviews.summaryOf(uri)?.reviews.length ?? 0) + (summary?.reviews.length ?? 0) > 0;
    const affected = this.#reviews.put(uri, summary);
    if (naming) addAll(affected, this.#renameBibliographies());
    return affected;
  }

  /** Brings every review's list of bibliographies up to date, and reads those named for the first time. */
  #renameBibliographies(): Set<string> {
    const affected = new Set<string>();
    const namedBefore = this.#named;
    this.#named = new Map(this.#reviews.all().map(({ root, theory }) => [root, namedBibliographies(theory)]));
    for (const root of new Set([...namedBefore.keys(), ...this.#named.keys()]))
      addAll(affected, filesNamingOtherwise(namedBefore.get(root) ?? [], this.#named.get(root) ?? []));
    const before = new Set([...namedBefore.values()].flat().map(({ uri }) => uri));
    const now = new Set([...this.#named.values()].flat().map(({ uri }) => uri));
    for (const uri of before) {
      if (now.has(uri)) continue;
      affected.add(uri);
      this.#settling.forget(uri);
      if (!this.#open.has(uri)) this.#shelf.delete(uri);
    }
    for (const uri of now) {
      if (before.has(uri)) continue;
      affected.add(uri);
      const failure = failureByName(uri);
      if (failure) this.#shelf.set(uri, { uri, read: null, failure });
      else if (!this.#shelf.has(uri)) void this.fileChanged(uri);
    }
    for (const review of this.#reviews.all()) {
      addAll(affected, this.#giveBibliographies(review));
      addAll(affected, this.#toldOtherwise(review));
    }
    const styles = this.#styles.rename(this.#reviews.all().map(({ theory }) => theory));
    for (const uri of styles) if (!isReviewFile(uri)) void this.fileChanged(uri);
    return affected;
  }

  /** The bibliographies of a review where it names them in another order, or wants its checks told otherwise. */
  #toldOtherwise({ root, theory: { settings } }: Review): readonly string[] {
    const uris = this.#named.get(root)?.map(({ uri }) => uri) ?? [];
    const before = this.#wanted.get(root);
    if (before?.told === settings.told && before.uris.join() === uris.join()) return [];
    this.#wanted.set(root, { told: settings.told, uris });
    return uris;
  }

  #giveBibliographies(review: Review): Set<string> {
    const named = this.#named.get(review.root) ?? [];
    return review.theory.setBibliographies(reviewBibliographies(named, this.#shelf));
  }

  #shelve(uri: string, file: FileRead, by: ChangedBy): Set<string> {
    const before = this.#shelf.get(uri);
    const now = shelved(uri, file, before?.read);
    if (by === "author") this.#settling.forget(uri);
    else if (!this.#settling.accepts(before, now)) return new Set();
    if (now.failure === "missing" && !this.#isNamed(uri)) this.#shelf.delete(uri);
    else this.#shelf.set(uri, now);
    const naming = this.reviewsNaming(uri);
    const theories = naming.map(({ theory }) => theory);
    const loss = this.#lost.note({ uri, before, keys: lostKeys(before, now), now }, theories);
    if (loss && by === "program" && now.read) this.#listener.keysLost?.(loss);
    const affected = new Set([uri]);
    for (const review of naming) {
      addAll(affected, this.#giveBibliographies(review));
      // What a bibliography is told of is also how it stands beside the others.
      for (const named of this.#named.get(review.root) ?? []) {
        affected.add(named.uri);
        if (named.uri === uri && before?.failure !== now.failure) affected.add(named.file);
      }
    }
    return affected;
  }

  /** What was told of keys that are cited, before they were lost from the bibliographies of a review. */
  lostReferences(theory: Review["theory"]): ReadonlyMap<string, Reference> {
    return this.#lost.references(theory);
  }

  /** The editor's settings changed: every file is told anew. */
  settingsChanged(): void {
    this.#tell(new Set([...this.#reviews.files(), ...this.bibliographies()]));
  }

  #tell(affected: ReadonlySet<string>): void {
    if (affected.size > 0) this.#listener.changed(affected);
  }

  /** The folders of the reviews that changed since this was last asked; each ends in a slash. */
  takeChangedReviews(): string[] {
    return this.#reviews.takeChanged();
  }

  reviewOf(uri: string): Review | undefined {
    return this.#reviews.reviewOf(uri);
  }

  /** The reviews that name a bibliography. */
  reviewsNaming(bibliography: string): Review[] {
    return this.#reviews
      .all()
      .filter(({ root }) => this.#named.get(root)?.some(({ uri }) => uri === bibliography));
  }

  reviews(): Review[] {
    return this.#reviews.all();
  }

  /** The files of all reviews, in no order. */
  files(): string[] {
    return [...this.#reviews.files()];
  }

  summaryOf(uri: string): FileSummary | undefined {
    return this.#reviews.summaryOf(uri);
  }

  /** The text of a file that no editor has open; `null` where the disk holds another than was read into its review. */
  async textOnDisk(uri: string): Promise<string | null> {
    const read = await this.#files.read(uri);
    const known = this.linesOf(uri);
    if (!("text" in read) || !known) return null;
    const { length, starts } = linesOf(read.text);
    const isSame = length === known.length && starts.every((start, line) => start === known.starts[line]);
    return isSame ? read.text : null;
  }

  /** A file that lies beside the texts of a review, as it is on disk. */
  fileOnDisk(uri: string): Promise<FileRead> {
    return this.#files.read(uri);
  }

  /** The bibliographies that reviews name, as far as they are read. */
  bibliographies(): string[] {
    const uris = [...this.#named.values()].flat().map(({ uri }) => uri);
    return [...new Set(uris)].filter((uri) => failureByName(uri) === null);
  }

  /** The file that words which name a citation style lead to; `null` where they name none, or it is being read. */
  styleFile(stated: Parameters<StyleShelf["read"]>[0]): ShelvedStyle | null {
    return this.#styles.read(stated);
  }

  bibliographyAt(uri: string): ShelvedBibliography | undefined {
    return this.#shelf.get(uri);
  }

  /** The lines of a file of a review or a bibliography, to tell positions in it. */
  linesOf(uri: string): Lines | undefined {
    return this.summaryOf(uri)?.lines ?? this.#shelf.get(uri)?.read?.lines;
  }

  /** How the editor's settings want the checks of a file told. */
  toldIn(uri: string): ToldByCode {
    return this.#toldIn(uri);
  }

  /** What is to be told of a file now; of one that is not known (any more), nothing. */
  report(uri: string): FileReport {
    const review = this.reviewOf(uri);
    const summary = this.summaryOf(uri);
    if (review && summary) {
      const naming =
        summary.reviews.length > 0
          ? namingProblems(namedBibliographies(review.theory), uri, this.#shelf)
          : [];
      const problems = problemsIn(summary, review.theory, this.#toldIn(uri));
      const styles = summary.reviews.length > 0 ? this.#styles.problems(review.theory, uri) : [];
      return { uri, lines: summary.lines, problems: [...problems, ...naming, ...styles] };
    }
    const read = this.#shelf.get(uri)?.read;
    if (!read || !this.#isNamed(uri)) return { uri, lines: linesOf(""), problems: [] };
    const problems = bibliographyProblems({ uri, read }, this.reviewsNaming(uri), this.#toldIn(uri));
    return { uri, lines: read.lines, problems };
  }
}

/** Who changed a bibliography. What an author does is meant; what a program does may be half done. */
type ChangedBy = "author" | "program";

function isUnderOneOf(folders: ReadonlySet<string>, uri: string): boolean {
  for (let folder = folderOf(uri); ; folder = folderOf(folder)) {
    if (folders.has(folder.slice(0, -1))) return true;
    if (folder === folderOf(folder)) return false;
  }
}

/** Folders that hold no author's files. */
function isPassedOver(name: string): boolean {
  return name === "node_modules" || name.startsWith(".");
}
