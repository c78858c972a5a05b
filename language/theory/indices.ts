import type { Alias } from "./aliases.ts";
import { FileIndex } from "./file-index.ts";
import type {
  FactorDeclaration,
  LabelledConfiguration,
  Shared,
  SourceDeclaration,
  TheoryDeclaration,
} from "./file-share.ts";
import type { Pattern } from "./patterns.ts";
import type { Relation } from "./relations.ts";
import type { CitationUse, FactorUse } from "./uses.ts";
import type { ViewName } from "./view-names.ts";

/** What all files of a review say, sorted for look-up. */
export class Indices {
  readonly uses = new FileIndex<FactorUse>();
  readonly factors = new FileIndex<FactorDeclaration>();
  readonly aliasesFrom = new FileIndex<Alias>();
  readonly aliasesTo = new FileIndex<Alias>();
  readonly labels = new FileIndex<LabelledConfiguration>();
  readonly relations = new FileIndex<Relation>();
  /** Those relations that refute. */
  readonly refutations = new FileIndex<Relation>();
  /** The factors of which a number is expected (`expects: 16 sources`). */
  readonly expecting = new FileIndex<FactorDeclaration>();
  readonly citations = new FileIndex<CitationUse>();
  readonly sources = new FileIndex<SourceDeclaration>();
  readonly theories = new FileIndex<TheoryDeclaration>();
  readonly views = new FileIndex<ViewName>();
  readonly patterns = new FileIndex<Pattern>();

  /** Puts in a file's share in place of its old one; its patterns are put in apart, once aliases are known. */
  replace(uri: string, now: Shared): void {
    this.uses.replace(uri, now.uses);
    this.factors.replace(uri, now.factors);
    this.aliasesFrom.replace(uri, now.aliasesFrom);
    this.aliasesTo.replace(uri, now.aliasesTo);
    this.labels.replace(uri, now.labels);
    this.relations.replace(uri, now.relations);
    this.refutations.replace(uri, now.refutations);
    this.expecting.replace(uri, now.expecting);
    this.citations.replace(uri, now.citations);
    this.sources.replace(uri, now.sources);
    this.theories.replace(uri, now.theories);
    this.views.replace(uri, now.views);
  }
}
