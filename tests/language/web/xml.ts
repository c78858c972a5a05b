/** An element of an XML text, its text content in one piece. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const token =
  /<\?xml [^?<>]*\?>|<([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>|<\/([A-Za-z][\w:.-]*)>|([^<>]+)/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids these
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** Reads XML strictly: whatever is not well formed is an error. Knows no comments, CDATA or doctypes, so they are errors too. */
export function readXml(xml: string): XmlElement {
  if (forbidden.test(xml)) throw new Error("a character that XML forbids");
  const top: XmlElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [top];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const start = token.lastIndex;
    const match = token.exec(xml);
    const parent = open.at(-1);
    if (!match || !parent) throw new Error(`not XML: ${xml.slice(start, start + 60)}`);
    const [, name, attributes = "", isEmpty, closed, text] = match;
    if (name) {
      const element: XmlElement = { name, attributes: attributesOf(attributes), children: [], text: "" };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    } else if (closed) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing`);
    } else if (text) {
      parent.text += unescaped(text);
    }
  }
  const [root, ...others] = top.children;
  if (open.length !== 1 || !root || others.length > 0 || top.text.trim() !== "")
    throw new Error("an XML text is one element");
  return root;
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`${name} twice`);
    attributes.set(name, unescaped(value));
  }
  return attributes;
}

function unescaped(text: string): string {
  return text.replace(/&([^;]*);?/g, (entity, name: string) => {
    const code = /^#(\d+)$/.exec(name)?.[1];
    if (!code || !entity.endsWith(";")) throw new Error(`${entity} is no character`);
    return String.fromCodePoint(Number(code));
  });
}

export function everyElement(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(everyElement)];
}
