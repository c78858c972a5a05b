import type { ConfigurationStatement, ViewStatement } from "../summary/summary.ts";
import { foldName } from "../theory/labels.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { type ReadView, readView } from "./view-reading.ts";
import type { ConfigurationPlace } from "./web-of.ts";

/** A view that is saved in a file of the review. */
export interface ViewInText {
  readonly uri: string;
  readonly statement: ViewStatement;
  readonly view: ReadView;
}

/** The views of a review, in the order of its files and texts. `places` are those of the web they are views of. */
export function savedViews(
  theory: TheoryReading,
  places: ReadonlyMap<string, ConfigurationPlace>,
): ViewInText[] {
  const idOf = configurationIds(places);
  return theory
    .summaries()
    .flatMap(({ uri, views }) =>
      views.map((statement) => ({ uri, statement, view: readView(theory, statement, idOf) })),
    );
}

/** By a configuration, its id in the web. */
export function configurationIds(places: ReadonlyMap<string, ConfigurationPlace>) {
  const ids = new Map([...places].map(([id, { statement }]) => [statement, id]));
  return (configuration: ConfigurationStatement) => ids.get(configuration);
}

/** A view's name as it is asked for: alone, or with its title behind a colon. */
export function isCalled({ name, title }: { name: string; title: string | null }, asked: string): boolean {
  const wanted = foldName(asked);
  return wanted === foldName(name) || (title !== null && wanted === foldName(`${name}: ${title}`));
}

/** The name of a view with its title, as a figure is headed. */
export function viewHeading({ name, title }: { name: string; title: string | null }): string {
  return title === null ? name : `${name}: ${title}`;
}
