import type {
  CausalWeb,
  LinkKind,
  WebConfiguration,
  WebFactor,
  WebLink,
  WebPart,
} from "../../../language/web/causal-web.ts";
import { seededRandom } from "../../../language/web/layout/random.ts";

/** A web from rows "context -> mechanism -> outcome @source"; `+` and `-` before a factor are its direction. */
export function webOf(rows: readonly string[]): CausalWeb {
  const factors = new Map<string, { name: string; isMore: boolean }>();
  const links = new Map<string, WebLink>();
  const configurations: WebConfiguration[] = [];
  for (const [i, row] of rows.entries()) {
    const [statement = "", ...keys] = row.split(/\s*@/);
    const [contexts = [], mechanisms = [], outcomes = []] = statement
      .split("->")
      .map((part) => part.split("&").map((text) => partOf(text.trim())));
    for (const { factor } of contexts)
      factors.set(factor, factors.get(factor) ?? { name: factor, isMore: false });
    for (const { factor } of [...mechanisms, ...outcomes])
      factors.set(factor, { name: factor, isMore: true });
    const id = `C${i + 1}`;
    configurations.push({ id, label: null, theory: null, contexts, mechanisms, outcomes, sources: keys });
    const join = (causes: readonly WebPart[], effects: readonly WebPart[], kind: LinkKind) => {
      for (const a of causes) for (const b of effects) addLink(links, a, b, kind, id, keys);
    };
    join(contexts, mechanisms, "context-mechanism");
    join(mechanisms, outcomes, "mechanism-outcome");
  }
  const list: WebFactor[] = [...factors].map(([id, { name, isMore }]) => ({
    id,
    name,
    role: isMore ? "mechanism-outcome" : "context",
  }));
  return { factors: list, links: [...links.values()], configurations };
}

function partOf(text: string): WebPart {
  const direction = text.startsWith("+") ? "up" : text.startsWith("-") ? "down" : null;
  return { factor: text.replace(/^[+-]/, ""), direction };
}

function addLink(
  links: Map<string, WebLink>,
  a: WebPart,
  b: WebPart,
  kind: LinkKind,
  configuration: string,
  sources: readonly string[],
): void {
  const key = JSON.stringify([a.factor, b.factor, kind]);
  const sign = (a.direction === "down") === (b.direction === "down") ? "+" : "-";
  const known = links.get(key);
  links.set(key, {
    from: a.factor,
    to: b.factor,
    kind,
    sign: known && known.sign !== sign ? "?" : sign,
    sources: [...new Set([...(known?.sources ?? []), ...sources])],
    configurations: [...(known?.configurations ?? []), configuration],
  });
}

/** The summary table of a published realist review of collaboration between health-care organisations. */
export const collaborationWeb: CausalWeb = webOf([
  "+partnership functioning & +trust -> +synergistic working -> +task achievement @a @b @c",
  "-partnership functioning & -trust -> +collaborative inertia -> -task achievement @a @d",
  "+faith in the partnership -> +synergistic working -> +task achievement & +performance @a",
  "+appropriate strategies of interpersonal communication -> +synergistic working -> +task achievement & +performance @e",
  "appropriate accountability arrangements -> -conflict -> +trust @f @g",
  "slow pace of development -> +conflict -> -trust @h",
  "+cultural compatibility -> -conflict -> +trust @f @i @j",
  "shared vision -> -conflict -> +trust @f @k @l @m",
  "improper cessation of the partnership -> +conflict -> -trust",
  "task failure -> +conflict -> -trust @n",
  "-constructive conflict resolution strategy -> -trust -> -faith in the partnership & -task achievement @o",
  "+constructive conflict resolution strategy -> +trust -> +faith in the partnership & +task achievement @o @p",
  "existing successful partnerships -> +initial trust -> +ambition of aims @q",
  "legal agreements -> +initial trust -> +risk threshold & +ambition of aims @r @s",
  "-trust -> -risk threshold & -ambition of aims -> -task achievement @a @t",
  "+overambition -> -task achievement -> -trust @u",
  "underambition -> -task achievement -> -trust & -faith in the partnership @u @v",
  "+conflict -> critical trust threshold reached -> partnership dissolution @w",
  "+organisational size -> domination by a single partner -> -trust @x @y",
  "unequal resource distribution -> domination by a single partner -> -trust @x",
  "mandated partnering -> power imbalance -> -initial trust @z",
  "involvement of stakeholders -> +authenticity of the partnership -> +faith in the partnership",
  "-authenticity of the partnership -> -faith in the partnership -> -task achievement @aa",
  "conflicting cultures -> +interpersonal communication -> +conflict @bb",
  "+geographical proximity of partners -> +interpersonal communication -> +trust @bb @cc @dd @ee @ff @gg @hh @ii @jj @kk",
  "collaborative leadership style -> +trust -> +task achievement @ll @mm",
  "mandated partnering & -initial trust -> combative leadership, pushing out of dissenting partners -> shared vision @nn",
  "voluntary partnership -> combative leadership, pushing out of dissenting partners -> dominating power hierarchy @nn",
  "inclusive leadership style -> +cultural integration -> +trust @oo",
  "interoperable systems -> -task complexity -> +interpersonal communication @pp",
  "+organisational size -> +task complexity -> +requirement for initial trust & +perceived risk @qq",
  "+organisational size -> +task complexity -> -interpersonal communication @qq",
  "simpler problem to solve -> -task complexity -> -requirement for initial trust @rr",
  "favourable regulatory environment -> -task complexity -> +task achievement @ss @tt",
]);

/** A made-up web: some factors only contexts, hubs that most links meet at, loops. Ids are `f0`, `f1`, ... */
export function madeUpWeb(factorCount: number, linkCount: number, seed: number): CausalWeb {
  const random = seededRandom(seed);
  const contextCount = Math.floor(factorCount * 0.4);
  const below = (limit: number) => Math.floor(random() * limit);
  const others = factorCount - contextCount;
  // Every factor is here once and once more for each of its links: the more links, the likelier the next.
  const hubs = Array.from({ length: others }, (_, i) => contextCount + i);
  const hub = () => hubs[below(hubs.length)] ?? 0;
  const pairs = new Map<string, readonly [number, number]>();
  const join = (a: number, b: number) => {
    if (a === b || b < contextCount || pairs.has(`${a} ${b}`)) return;
    pairs.set(`${a} ${b}`, [a, b]);
    if (a >= contextCount) hubs.push(a);
    hubs.push(b);
  };
  for (let i = contextCount + 1; i < factorCount; i++) {
    const other = contextCount + below(i - contextCount);
    if (random() < 0.5) join(i, other);
    else join(other, i);
  }
  for (let i = 0; i < contextCount; i++) join(i, hub());
  for (let tries = 0; pairs.size < linkCount && tries < 50 * linkCount; tries++) {
    const a = random() < 0.35 ? below(contextCount) : hub();
    const b = random() < 0.6 ? hub() : contextCount + below(others);
    if (b < a && a >= contextCount && random() < 0.6) join(b, a);
    else join(a, b);
  }
  const links = [...pairs.values()].map(
    ([a, b], i): WebLink => ({
      from: `f${a}`,
      to: `f${b}`,
      kind: a < contextCount ? "context-mechanism" : "mechanism-outcome",
      sign: (["+", "+", "-", "?"] as const)[i % 4] ?? "?",
      sources: Array.from({ length: i % 7 }, (_, k) => `source${k}`),
      configurations: [`C${i}`],
    }),
  );
  const factors = Array.from(
    { length: factorCount },
    (_, i): WebFactor => ({
      id: `f${i}`,
      name: nameNumber(i),
      role: i < contextCount ? "context" : "mechanism-outcome",
    }),
  );
  return { factors, links, configurations: [] };
}

const words =
  "trust conflict of partners shared vision leadership early task size faith in change risk".split(" ");

function nameNumber(i: number): string {
  const length = 1 + (i % 5);
  return Array.from({ length }, (_, k) => words[(i * 7 + k * 5) % words.length]).join(" ");
}
