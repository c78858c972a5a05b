import { expect, it } from "vitest";
import { summarise } from "../../../language/summary/summarise.ts";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import { followsFrom, leadsTo } from "../../../language/theory/chains.ts";
import { statusAgainstPrior, statusInNext } from "../../../language/theory/status.ts";
import { Theory } from "../../../language/theory/theory.ts";

const parse = createCmocParser();

function reviewOf(text: string) {
  const theory = new Theory();
  const file = summarise("file:///a.cmoc", text, parse);
  theory.fold(file.uri, file);
  return { theory, file };
}

it("a CMOC's status is derived from the relations between theories", () => {
  const { theory, file } = reviewOf(`theory phase 2: "First"
cmoc T1: a -> b -> c [@k]
cmoc T2: d -> e -> f [@k]
cmoc T3: g -> h -> i [@k]
cmoc T4: j -> k -> l [@k]
theory phase 3: "Second"
  follows: phase 2
cmoc R1: a -> b -> c [@k]
  affirms: phase 2/T1
cmoc R2: d -> e -> f [@k]
  refines: phase 2/T2
  affirms: phase 2/T1
cmoc R3: g -> h -> less i [@k]
  refutes: phase 2/T3
cmoc R4: m -> n -> o [@k]
`);
  const told = file.configurations.map((one) => [
    one.label?.text,
    statusAgainstPrior(theory, one),
    statusInNext(theory, one),
  ]);
  expect(told).toEqual([
    ["T1", null, "affirmed"],
    ["T2", null, "refined"],
    ["T3", null, "refuted"],
    ["T4", null, "not carried over"],
    ["R1", "affirmed", null],
    ["R2", "refined", null],
    ["R3", "novel", null],
    ["R4", "novel", null],
  ]);
});

it("a chain whose directions differ is kept and marked as opposing", () => {
  const { theory, file } = reviewOf(`cmoc A: aims -> ease -> less trust [@k]
cmoc B: high trust -> talk -> faith [@k]
cmoc C: lack of trust -> silence -> doubt [@k]
`);
  const uses = theory.usesByConfiguration(file.uri);
  const [a, b] = file.configurations;
  const links = (all: ReturnType<typeof leadsTo>) =>
    all.map(({ configuration, factor, opposes }) => [configuration.label?.text, factor, opposes]);
  expect(links(leadsTo(theory, (a && uses.get(a)) ?? []))).toEqual([
    ["B", "trust", true],
    ["C", "trust", false],
  ]);
  expect(links(followsFrom(theory, (b && uses.get(b)) ?? []))).toEqual([["A", "trust", true]]);
});
