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
  replace(uri: string, old: Shared, now: Shared): void {
    this.uses.replace(uri, old.uses, now.uses);
    this.factors.replace(uri, old.factors, now.factors);
    this.aliasesFrom.replace(uri, old.aliasesFrom, now.aliasesFrom);
    this.aliasesTo.replace(uri, old.aliasesTo, now.aliasesTo);
    this.labels.replace(uri, old.labels, now.labels);
    this.relations.replace(uri, old.relations, now.relations);
    this.refutations.replace(uri, old.refutations, now.refutations);
    this.expecting.replace(uri, old.expecting, now.expecting);
    this.citations.replace(uri, old.citations, now.citations);
    this.sources.replace(uri, old.sources, now.sources);
    this.theories.replace(uri, old.theories, now.theories);
    this.views.replace(uri, old.views, now.views);
  }
}
