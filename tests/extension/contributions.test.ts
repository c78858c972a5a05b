import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { summarise } from "../../language/summary/summarise.ts";
import { createCmocParser } from "../../language/syntax/parser.ts";
import manifest from "../../package.json" with { type: "json" };

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const { commands, menus, keybindings, views, viewsWelcome, viewsContainers, walkthroughs } =
  manifest.contributes;
const progress = read("extension/views/progress.ts");
const docs = readdirSync(new URL("../../docs", import.meta.url))
  .filter((page) => page.endsWith(".md"))
  .map((page) => read(`docs/${page}`))
  .join("\n");
const known = new Set(commands.map(({ command }) => command));
const sources = readdirSync(new URL("../../extension", import.meta.url), {
  recursive: true,
  encoding: "utf8",
})
  .filter((path) => path.endsWith(".ts"))
  .map((path) => read(`extension/${path}`))
  .join("\n");

test.each(commands)(
  "$command has a category, is carried out, and is described",
  ({ command, category, title }) => {
    expect(category).toBe("CMOC");
    expect(sources.includes(`"${command}"`), `${command} is registered`).toBe(true);
    expect(docs.includes(title.replace("...", "")), `${title} is described in docs/`).toBe(true);
  },
);

test("menus, keys, welcomes and the walkthrough lead to commands that there are", () => {
  const named = [
    ...Object.values(menus).flatMap((items) => items.map(({ command }) => command)),
    ...keybindings.map(({ command }) => command),
    ...[...JSON.stringify([viewsWelcome, walkthroughs]).matchAll(/\(command:([\w.]+)\)/g)].map(
      ([, command]) => command ?? "",
    ),
  ];
  expect(named.filter((command) => command.startsWith("cmoc.") && !known.has(command))).toEqual([]);
});

test("every key is bound where it is of use alone", () => {
  expect(keybindings.filter(({ when }) => !/editorLangId == cmoc|focusedView == cmoc\./.test(when))).toEqual(
    [],
  );
});

test("every view can say why it is empty", () => {
  const ids = views.cmoc.map(({ id }) => id);
  expect(viewsContainers.activitybar.map(({ id }) => id)).toEqual(["cmoc"]);
  for (const id of ids) expect(viewsWelcome.filter(({ view }) => view === id).length).toBeGreaterThan(1);
});

const [walkthrough] = walkthroughs;
const steps = walkthrough?.steps ?? [];

test("the walkthrough has five steps, each with an end", () => {
  expect(steps.map(({ id }) => id)).toEqual(["begin", "write", "cite", "follow", "web"]);
  for (const { completionEvents } of steps) expect(completionEvents.length).toBe(1);
});

test("what a step waits for does come", () => {
  const awaited = steps.flatMap(({ completionEvents }) => completionEvents);
  const lost = awaited.filter((event) => {
    const [, kind, name = ""] = /^on(Command|Context):cmoc\.(\w+)$/.exec(event) ?? [];
    return kind === "Command"
      ? !known.has(`cmoc.${name}`)
      : !new RegExp(`\\b${name || "-"}: `).test(progress);
  });
  expect(lost).toEqual([]);
});

test.each(steps)("step $id shows something that is packaged", ({ media }) => {
  const path = media.markdown ?? media.image ?? "";
  expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
  expect(manifest.files.some((listed) => path === listed || path.startsWith(`${listed}/`))).toBe(true);
});

const parse = createCmocParser();

test.each(steps.flatMap(({ media }) => media.markdown ?? []))(
  "what %s shows to write has no mistake",
  (path) => {
    const [first = "", ...others] = [...read(path).matchAll(/(?:^ {4}.*\n|^\n(?= {4}))+/gm)].map(([block]) =>
      block.replace(/^ {4}/gm, ""),
    );
    expect(first).not.toBe("");
    for (const text of [first, ...others]) expect(summarise(path, text, parse).problems).toEqual([]);
  },
);
