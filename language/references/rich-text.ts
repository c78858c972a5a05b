/** Letters of one look. */
export interface Run {
  readonly text: string;
  readonly look: readonly Look[];
}

/** Named as the HTML elements that show them. */
export const LOOKS = ["i", "b", "u", "sup", "sub", "small"] as const;

export type Look = (typeof LOOKS)[number];

/** What may stand round letters in the HTML that citeproc-js writes. Anything else with a `<` is text. */
const TAG = /<(\/?)(i|b|em|strong|sup|sub|span|div|a)((?:\s+[a-z]+="[^"<>]*")*)\s*>/g;
const SPAN_LOOKS: readonly (readonly [style: RegExp, look: Look])[] = [
  [/font-variant:\s*small-caps/, "small"],
  [/text-decoration:\s*underline/, "u"],
  [/font-style:\s*italic/, "i"],
  [/font-weight:\s*bold/, "b"],
];
const ELEMENT_LOOKS: ReadonlyMap<string, Look> = new Map([
  ["i", "i"],
  ["em", "i"],
  ["b", "b"],
  ["strong", "b"],
  ["sup", "sup"],
  ["sub", "sub"],
]);
const NORMAL: readonly (readonly [style: RegExp, look: Look])[] = [
  [/font-style:\s*normal/, "i"],
  [/font-weight:\s*normal/, "b"],
  [/text-decoration:\s*none/, "u"],
];
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
]);

/** A stretch that a `div` sets apart, such as the number before a reference, by its class. */
export interface Block {
  readonly kind: string;
  readonly runs: readonly Run[];
}

/** Reads the HTML that citeproc-js writes into runs of text, block by block; what is no markup of its kind is text. */
export function readRichText(html: string): Block[] {
  const blocks: { kind: string; runs: Run[] }[] = [];
  const kinds: string[] = [];
  const open: { element: string; look: ReadonlySet<Look> }[] = [];
  let look: ReadonlySet<Look> = new Set();
  let from = 0;
  const add = (raw: string) => {
    const text = decoded(raw).replace(/[^\S\u00a0\u2009\u202f]+/g, " ");
    if (text === "") return;
    const kind = kinds.at(-1) ?? "";
    const block = blocks.at(-1)?.kind === kind ? blocks.at(-1) : undefined;
    const run = { text, look: LOOKS.filter((one) => look.has(one)) };
    const last = block?.runs.at(-1);
    if (block && last?.look.join() === run.look.join())
      block.runs[block.runs.length - 1] = { ...run, text: last.text + text };
    else if (block) block.runs.push(run);
    else if (text.trim() !== "") blocks.push({ kind, runs: [run] });
  };
  for (const tag of html.matchAll(TAG)) {
    const [whole, closing, element = "", attributes = ""] = tag;
    add(html.slice(from, tag.index));
    from = tag.index + whole.length;
    if (element === "div") {
      if (closing) kinds.pop();
      else kinds.push(/class="([^"]*)"/.exec(attributes)?.[1] ?? "");
    } else if (closing) {
      const at = open.findLastIndex((one) => one.element === element);
      if (at >= 0) look = open.splice(at)[0]?.look ?? look;
    } else {
      open.push({ element, look });
      look = looked(look, element, attributes);
    }
  }
  add(html.slice(from));
  return blocks.map(({ kind, runs }) => ({ kind, runs: tidied(runs) })).filter(({ runs }) => runs.length > 0);
}

/** The runs as plain text. */
export function plainOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

/** An address at the end of which a full stop or a bracket belongs to the sentence. */
const ADDRESS = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]’'»›]/g;

/** The runs as HTML: every letter of the text is escaped, and web addresses become links. */
export function htmlOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, look }) => {
      const open = look.map((one) => (one === "small" ? SMALL_CAPS : `<${one}>`)).join("");
      const close = [...look]
        .reverse()
        .map((one) => (one === "small" ? "</span>" : `</${one}>`))
        .join("");
      return `${open}${linked(text)}${close}`;
    })
    .join("");
}

const SMALL_CAPS = '<span style="font-variant: small-caps">';

function linked(text: string): string {
  let html = "";
  let from = 0;
  for (const address of text.matchAll(ADDRESS)) {
    const [url] = address;
    html += `${escaped(text.slice(from, address.index))}<a href="${escaped(url)}">${escaped(url)}</a>`;
    from = address.index + url.length;
  }
  return html + escaped(text.slice(from));
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function looked(before: ReadonlySet<Look>, element: string, attributes: string): ReadonlySet<Look> {
  const own = ELEMENT_LOOKS.get(element);
  const style = element === "span" ? attributes : "";
  const added = SPAN_LOOKS.filter(([pattern]) => pattern.test(style)).map(([, look]) => look);
  const taken = NORMAL.filter(([pattern]) => pattern.test(style)).map(([, look]) => look);
  return new Set([...before, ...(own ? [own] : []), ...added].filter((look) => !taken.includes(look)));
}

function decoded(raw: string): string {
  return raw.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES.get(name) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Without white space at the ends, and without runs that are nothing. */
function tidied(runs: readonly Run[]): Run[] {
  const trimmed = runs.map(({ text, look }, at) => {
    const front = at === 0 ? text.trimStart() : text;
    return { text: at === runs.length - 1 ? front.trimEnd() : front, look };
  });
  return trimmed.filter(({ text }) => text !== "");
}
