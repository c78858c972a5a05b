import type { Reference } from "../../language/bibliography/reference.ts";
import type { ToldByCode } from "../../language/checks/checks.ts";
import type { Problem } from "../../language/problems/problem.ts";
import { addAll } from "../../language/theory/affected-files.ts";
import type { Theory } from "../../language/theory/theory.ts";
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
import type { FileRead } from "./file-system.ts";
import { type KeyLoss, LostKeys } from "./lost-keys.ts";
import type { Review } from "./reviews.ts";
import { lostKeys, Settling } from "./settling.ts";

/** Who changed a bibliography. What an author does is meant; what a program does may be half done. */
export type ChangedBy = "author" | "program";

/** The bibliographies that a review names, and how it wants its checks told. */
interface Wanted {
  readonly named: readonly NamedBibliography[];
  readonly told: ToldByCode;
}

/** The bibliographies that reviews name, as they were last read; every review is given its own. */
export class BibliographyShelf {
  readonly #read = new Map<string, ShelvedBibliography>();
  readonly #settling: Settling;
  readonly #lost = new LostKeys();
  /** By the folders of the reviews. */
  #wanted: ReadonlyMap<string, Wanted> = new Map();

  /** See `Settling`: `again` has a file read once more. */
  constructor(again: (uri: string) => void, settledAfter: number) {
    this.#settling = new Settling(again, settledAfter);
  }

  /**
   * Takes in what reviews name now, and lets go of what none names, unless it is open. Gives the files whose
   * diagnostics may have changed, and the bibliographies that are named for the first time, to be read.
   */
  rename(
    reviews: readonly Review[],
    open: ReadonlySet<string>,
  ): { readonly affected: Set<string>; readonly added: readonly string[] } {
    const affected = new Set<string>();
    const wantedBefore = this.#wanted;
    const before = new Set(this.#named());
    this.#wanted = new Map(
      reviews.map(({ root, theory }) => [
        root,
        { named: namedBibliographies(theory), told: theory.settings.told },
      ]),
    );
    const now = new Set(this.#named());
    for (const root of new Set([...wantedBefore.keys(), ...this.#wanted.keys()]))
      addAll(affected, filesNamingOtherwise(wantedBefore.get(root)?.named ?? [], this.#namedBy(root)));
    for (const uri of before) {
      if (now.has(uri)) continue;
      affected.add(uri);
      this.#settling.forget(uri);
      if (!open.has(uri)) this.#read.delete(uri);
    }
    const added: string[] = [];
    for (const uri of now) {
      if (before.has(uri)) continue;
      affected.add(uri);
      const failure = failureByName(uri);
      if (failure) this.#read.set(uri, { uri, read: null, failure });
      else if (!this.#read.has(uri)) added.push(uri);
    }
    for (const review of reviews) {
      addAll(affected, this.#give(review));
      addAll(affected, this.#toldOtherwise(review.root, wantedBefore.get(review.root)));
    }
    return { affected, added };
  }

  /** The bibliographies of a review where it names them in another order, or wants its checks told otherwise. */
  #toldOtherwise(root: string, before: Wanted | undefined): readonly string[] {
    const uris = this.#namedBy(root).map(({ uri }) => uri);
    const isSame =
      before?.told === this.#wanted.get(root)?.told &&
      before?.named.map(({ uri }) => uri).join() === uris.join();
    return isSame ? [] : uris;
  }

  #give({ root, theory }: Review): Set<string> {
    return theory.setBibliographies(reviewBibliographies(this.#namedBy(root), this.#read));
  }

  /** Puts in what reading a bibliography gave; gives the files affected, and the keys that a program took away. */
  put(
    uri: string,
    file: FileRead,
    by: ChangedBy,
    reviews: readonly Review[],
  ): { readonly affected: Set<string>; readonly loss: KeyLoss | null } {
    const before = this.#read.get(uri);
    const now = shelved(uri, file, before?.read);
    if (by === "author") this.#settling.forget(uri);
    else if (!this.#settling.accepts(before, now)) return { affected: new Set(), loss: null };
    if (now.failure === "missing" && !this.isNamed(uri)) this.#read.delete(uri);
    else this.#read.set(uri, now);
    const naming = reviews.filter(({ root }) => this.isNamedBy(root, uri));
    const theories = naming.map(({ theory }) => theory);
    const loss = this.#lost.note({ uri, before, keys: lostKeys(before, now), now }, theories);
    const affected = new Set([uri]);
    for (const review of naming) {
      addAll(affected, this.#give(review));
      // What a bibliography is told of is also how it stands beside the others.
      for (const named of this.#namedBy(review.root)) {
        affected.add(named.uri);
        if (named.uri === uri && before?.failure !== now.failure) affected.add(named.file);
      }
    }
    return { affected, loss: by === "program" && now.read ? loss : null };
  }

  /** An editor closed a bibliography: it is kept only where a review names it. */
  close(uri: string): void {
    if (!this.isNamed(uri)) this.#read.delete(uri);
  }

  at(uri: string): ShelvedBibliography | undefined {
    return this.#read.get(uri);
  }

  /** Those of which something is known, named or open. */
  uris(): Iterable<string> {
    return this.#read.keys();
  }

  /** Those that reviews name and that can be read, as far as their names tell. */
  readable(): string[] {
    return [...new Set(this.#named())].filter((uri) => failureByName(uri) === null);
  }

  isNamed(uri: string): boolean {
    return this.#named().includes(uri);
  }

  /** Whether the review in a folder names a bibliography. */
  isNamedBy(root: string, bibliography: string): boolean {
    return this.#namedBy(root).some(({ uri }) => uri === bibliography);
  }

  #named(): string[] {
    return [...this.#wanted.values()].flatMap(({ named }) => named.map(({ uri }) => uri));
  }

  #namedBy(root: string): readonly NamedBibliography[] {
    return this.#wanted.get(root)?.named ?? [];
  }

  /** What was told of keys that are cited, before they were lost from the bibliographies of a review. */
  lostReferences(theory: Theory): ReadonlyMap<string, Reference> {
    return this.#lost.references(theory);
  }

  /** What is to be told in a file at the words that name bibliographies which could not be read. */
  problems(theory: Theory, file: string): Problem[] {
    return namingProblems(namedBibliographies(theory), file, this.#read);
  }
}
