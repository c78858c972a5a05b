import type { Location } from "vscode-languageserver-protocol";

/** One line of a view, before an editor draws it. All of its words are plain text. */
export interface Line {
  /** Of no other line of its view; the same for the same thing after a refresh, so that it stays open. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** One of VS Code's product icons. */
  readonly icon: string;
  /** A colour of the theme, where the icon has one. */
  readonly colour?: string;
  /** Where a click leads, or the button beside a line with others below it. */
  readonly place?: Location;
  /** The lines below it; none where it is left out. */
  readonly inside?: () => Promise<readonly Line[]>;
  readonly isOpen?: boolean;
  /** The factor that it stands for. */
  readonly factor?: FactorOfLine;
}

export interface FactorOfLine {
  readonly root: string;
  readonly id: string;
  readonly name: string;
}

/** "1 CMOC", "2 CMOCs". */
export function counted(number: number, what: string): string {
  return `${number} ${number === 1 ? what : `${what}s`}`;
}

/** "2 sources, 1 against". */
export function evidenceInWords(sources: number, against: number, isPosited = false): string {
  const supporting = sources > 0 ? counted(sources, "source") : isPosited ? "posited" : "no source";
  return against > 0 ? `${supporting}, ${against} against` : supporting;
}
