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
import type { ShelvedBibliography } from "./bibliographies.ts";
import { bibliographyProblems } from "./bibliography-problems.ts";
import { BibliographyShelf, type ChangedBy } from "./bibliography-shelf.ts";
import type { FileRead, FileSystem } from "./file-system.ts";
import { isInFolders, isUnderOneOf, visitReviewFiles } from "./folders.ts";
import type { KeyLoss } from "./lost-keys.ts";
import { Reading } from "./reading.ts";
import { type Review, Reviews } from "./reviews.ts";
import { type ShelvedStyle, StyleShelf } from "./style-shelf.ts";
import { unreadable } from "./unreadable-file.ts";
import { isBibliographyFile, isReviewFile } from "./uris.ts";

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
  readonly #bibliographies: BibliographyShelf;
  readonly #styles = new StyleShelf();
  readonly #reading: Reading;
  readonly #open = new Set<string>();
  /** What was read of the statements of open documents. */
  readonly #memos = new Map<string, StatementMemo>();
  /** Files that were read from disk and are not put in yet, so that many are put in at once. */
  readonly #arrived = new Map<string, FileSummary | null>();
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
    this.#bibliographies = new BibliographyShelf((uri) => void this.fileChanged(uri), settledAfter);
    this.#reading = new Reading(files, {
      atRest: () => {
        this.takeArrived();
        if (this.isSettled) listener.changed(new Set());
      },
      failed: (fault) => listener.failed(fault),
    });
  }

  /** Reads the folders that were added and lets go of the files of those taken away. Folders end in a slash. */
  async setFolders(folders: readonly string[], cancelled: () => boolean = () => false): Promise<void> {
    this.takeArrived();
    const added = folders.filter((folder) => !this.#folders.includes(folder));
    this.#folders = folders;
    const affected = this.#reviews.setFolders(folders);
    for (const uri of new Set([...this.#reviews.files(), ...this.#reading.uris()])) {
      if (this.#open.has(uri) || !isReviewFile(uri) || isInFolders(this.#folders, uri)) continue;
      this.#reading.drop(uri);
      addAll(affected, this.#put(uri, null));
    }
    addAll(affected, this.#renameShelves());
    this.#tell(affected);
    await this.#reading.awaited(Promise.all(added.map((folder) => this.#readFolder(folder, cancelled))));
    await this.settled();
  }

  #readFolder(folder: string, cancelled: () => boolean): Promise<void> {
    return visitReviewFiles(this.#files, folder, (uri) => this.fileChanged(uri, cancelled), cancelled);
  }

  /** An editor opened a document or changed it: from now on its text counts. */
  edit(uri: string, text: string): void {
    this.#open.add(uri);
    this.#reading.drop(uri);
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
    this.#reading.drop(uri);
    if (isBibliographyFile(uri)) {
      this.#bibliographies.close(uri);
    } else if (!isReviewFile(uri) || !isInFolders(this.#folders, uri)) {
      this.#tell(this.#put(uri, null));
    }
    return this.fileChanged(uri, () => false, "author");
  }

  /** A file was made, changed or deleted on disk: by another program, or an `author` who let go of its document. */
  fileChanged(uri: string, cancelled: () => boolean = () => false, by: ChangedBy = "program"): Promise<void> {
    if (this.#open.has(uri)) return Promise.resolve();
    if (!this.#isReadFromDisk(uri)) {
      this.#reading.drop(uri);
      return Promise.resolve();
    }
    const take = (read: FileRead) => {
      if (!this.#isReadFromDisk(uri)) return; // its folder was taken away, or it is named no longer
      if (this.#styles.isNamed(uri)) return this.#tell(this.#styles.put(uri, read));
      if (!isReviewFile(uri)) return this.#tell(this.#shelve(uri, read, by));
      this.#arrived.set(uri, this.#summaryFrom(uri, read));
      if ("failure" in read && read.failure === "folder") return this.#readFolder(`${uri}/`, cancelled);
    };
    return this.#reading.read(uri, take, cancelled);
  }

  /** Files or folders were made, changed, moved or deleted on disk: what is in a folder is read again. */
  async changedOnDisk(uris: ReadonlySet<string>): Promise<void> {
    const known = new Set([
      ...this.#reviews.files(),
      ...this.#arrived.keys(),
      ...this.#bibliographies.uris(),
      ...this.#styles.uris(),
      ...this.#reading.uris(),
    ]);
    const inside = [...known].filter((uri) => !uris.has(uri) && isUnderOneOf(uris, uri));
    const named = [...uris].map((uri) => {
      if (isReviewFile(uri) || isBibliographyFile(uri) || this.#isReadFromDisk(uri))
        return this.fileChanged(uri);
      return isInFolders(this.#folders, `${uri}/`) ? this.#readFolder(`${uri}/`, () => false) : null;
    });
    await this.#reading.awaited(Promise.all([...named, ...inside.map((uri) => this.fileChanged(uri))]));
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
    if (naming) addAll(affected, this.#renameShelves());
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
  settled(): Promise<void> {
    return this.#reading.settled();
  }

  get isSettled(): boolean {
    return this.#reading.isSettled;
  }

  /** Whether a file counts although no editor has it open. */
  #isReadFromDisk(uri: string): boolean {
    return isReviewFile(uri)
      ? isInFolders(this.#folders, uri)
      : this.#bibliographies.isNamed(uri) || this.#styles.isNamed(uri);
  }

  #summaryFrom(uri: string, read: FileRead): FileSummary | null {
    if ("text" in read) return summarise(uri, read.text, this.#parse);
    return read.failure === "missing" || read.failure === "folder" ? null : unreadable(uri, read.failure);
  }

  #put(uri: string, summary: FileSummary | null): Set<string> {
    this.takeArrived();
    const naming = (this.#reviews.summaryOf(uri)?.reviews.length ?? 0) + (summary?.reviews.length ?? 0) > 0;
    const affected = this.#reviews.put(uri, summary);
    if (naming) addAll(affected, this.#renameShelves());
    return affected;
  }

  /** Takes in which bibliographies and styles reviews name now, and reads those named for the first time. */
  #renameShelves(): Set<string> {
    const reviews = this.#reviews.all();
    const { affected, added } = this.#bibliographies.rename(reviews, this.#open);
    const styles = this.#styles.rename(reviews.map(({ theory }) => theory));
    for (const uri of [...added, ...styles]) if (!isReviewFile(uri)) void this.fileChanged(uri);
    return affected;
  }

  #shelve(uri: string, file: FileRead, by: ChangedBy): Set<string> {
    const { affected, loss } = this.#bibliographies.put(uri, file, by, this.#reviews.all());
    if (loss) this.#listener.keysLost?.(loss);
    return affected;
  }

  /** What was told of keys that are cited, before they were lost from the bibliographies of a review. */
  lostReferences(theory: Review["theory"]): ReadonlyMap<string, Reference> {
    return this.#bibliographies.lostReferences(theory);
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
    return this.#reviews.all().filter(({ root }) => this.#bibliographies.isNamedBy(root, bibliography));
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
    return this.#bibliographies.readable();
  }

  /** The file that words which name a citation style lead to; `null` where they name none, or it is being read. */
  styleFile(stated: Parameters<StyleShelf["read"]>[0]): ShelvedStyle | null {
    return this.#styles.read(stated);
  }

  bibliographyAt(uri: string): ShelvedBibliography | undefined {
    return this.#bibliographies.at(uri);
  }

  /** The lines of a file of a review or a bibliography, to tell positions in it. */
  linesOf(uri: string): Lines | undefined {
    return this.summaryOf(uri)?.lines ?? this.#bibliographies.at(uri)?.read?.lines;
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
      const problems = problemsIn(summary, review.theory, this.#toldIn(uri));
      const shelves = summary.reviews.length > 0 ? [this.#bibliographies, this.#styles] : [];
      const named = shelves.flatMap((shelf) => shelf.problems(review.theory, uri));
      return { uri, lines: summary.lines, problems: [...problems, ...named] };
    }
    const read = this.#bibliographies.at(uri)?.read;
    if (!read || !this.#bibliographies.isNamed(uri)) return { uri, lines: linesOf(""), problems: [] };
    const problems = bibliographyProblems({ uri, read }, this.reviewsNaming(uri), this.#toldIn(uri));
    return { uri, lines: read.lines, problems };
  }
}
