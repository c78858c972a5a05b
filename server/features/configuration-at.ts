import type { ConfigurationStatement } from "../../language/summary/summary.ts";
import { lineEnd, lineStart } from "../../language/text/lines.ts";
import type { Review } from "../workspace/reviews.ts";

/** The CMOC on whose lines an offset of a file is. */
export function configurationAt(
  { theory }: Review,
  uri: string,
  offset: number,
): ConfigurationStatement | null {
  const file = theory.summaryOf(uri);
  const found = file?.configurations.findLast(({ span }) => lineStart(file.lines, span.start) <= offset);
  return file && found && offset <= lineEnd(file.lines, found.span.end) ? found : null;
}
