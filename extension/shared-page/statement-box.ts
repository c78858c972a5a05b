import type { SharedPage, SharedStatement } from "../../language/web/shared-page.ts";
import { button, element } from "../preview/page/elements.ts";

/** Shows one CMOC: its reading, its sources, what is quoted and noted. */
export class StatementBox {
  readonly element = element("dialog", { class: "statement" });
  readonly #statements: readonly SharedStatement[];
  readonly #references: ReadonlyMap<string, string | null>;

  constructor({ statements, references }: Pick<SharedPage, "statements" | "references">) {
    this.#statements = statements;
    this.#references = new Map(references);
  }

  /** By its number; another number opens nothing. */
  open(number: number): void {
    const statement = this.#statements[number];
    if (!statement) return;
    const { label, theory, reading, notes, citations, excerpts } = statement;
    const keys = new Set(citations.map(({ key }) => key));
    this.element.replaceChildren(
      element("h2", {
        text: [label === null ? "CMOC" : `CMOC ${label}`, ...(theory ? [theory] : [])].join(", "),
      }),
      element("p", { text: reading }),
      ...excerpts.map(({ text }) => element("blockquote", { text })),
      ...notes.map((text) => element("p", { class: "note", text: `Note: ${text}` })),
      listOf([...keys].map((key) => this.#references.get(key) ?? key)),
      button("Close", () => this.element.close()),
    );
    this.element.showModal();
  }
}

function listOf(lines: readonly string[]): HTMLElement {
  if (lines.length === 0) return element("p", { text: "It cites no source." });
  return element("ul", { children: lines.map((text) => element("li", { text })) });
}
