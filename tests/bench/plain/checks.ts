/** What a plain server checks beside its cross-references: sources, labels and citation keys. */
import { AstUtils, type URI, UriUtils, type ValidationChecks, WorkspaceCache } from "langium";
import type { LangiumSharedServices } from "langium/lsp";
import { Configuration, type PlainAstType } from "./generated/ast.ts";

export function checks(shared: LangiumSharedServices): ValidationChecks<PlainAstType> {
  const labels = new WorkspaceCache<"labels", ReadonlyMap<string, number>>(shared);
  const keysIn = bibliographies(shared);

  const countOfLabels = (): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { name } of shared.workspace.IndexManager.allElements(Configuration.$type)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  };

  return {
    Configuration(configuration, accept) {
      const { name, citations } = configuration;
      if (citations.length === 0) {
        accept("warning", "This CMOC names no source.", { node: configuration, property: "name" });
      }
      if (name !== undefined && (labels.get("labels", countOfLabels).get(name) ?? 0) > 1) {
        accept("error", `The label ${name} stands more than once.`, {
          node: configuration,
          property: "name",
        });
      }
    },
    Citation(citation, accept) {
      const keys = keysIn(UriUtils.dirname(AstUtils.getDocument(citation).uri));
      if (!keys.has(citation.key)) {
        accept("error", `No source has the key ${citation.key}.`, { node: citation, property: "key" });
      }
    },
  };
}

/** The keys, with their `@`, in the bibliographies of a folder, which are read once. */
function bibliographies({ workspace }: LangiumSharedServices): (folder: URI) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  const files = workspace.FileSystemProvider;
  return (folder) => {
    let keys = known.get(folder.toString());
    if (!keys) {
      const texts = files
        .readDirectorySync(folder)
        .filter(({ isFile, uri }) => isFile && UriUtils.extname(uri) === ".bib")
        .map(({ uri }) => files.readFileSync(uri));
      const entries = texts.flatMap((text) => [...text.matchAll(/^@\w+\{([^,\s]+),/gm)]);
      keys = new Set(entries.map(([, key]) => `@${key}`));
      known.set(folder.toString(), keys);
    }
    return keys;
  };
}
