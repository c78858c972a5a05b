import { describe, expect, it } from "vitest";
import type { SharedPage } from "../../../language/web/shared-page.ts";
import { viewOf } from "../../../language/web/view.ts";
import { WHOLE_WEB } from "../../../language/web/view-options.ts";
import { FIGURE_FORMATS, type FigureContent, type FigureOptions } from "../../../server/figures/figure.ts";
import type { Press } from "../../../server/figures/press.ts";
import { collaborationTexts, shown } from "../../language/web/shown-webs.ts";

const initialTheory = collaborationTexts()["initial-theory.cmoc"] ?? "";

const web = shown(initialTheory);
const page: SharedPage = {
  title: "",
  web,
  views: [],
  options: WHOLE_WEB,
  viewName: null,
  pins: [],
  statements: [],
  references: [],
};
const whole: FigureContent = {
  view: viewOf(web, WHOLE_WEB),
  title: "Collaboration",
  page: () => page,
  pinned: new Map(),
};
const noPress = () => Promise.reject(new Error("not needed"));

/** A press that tells what it is asked to print. */
const tellingPress: Press = {
  pdf: async (_, { widthOnPaper }) => new TextEncoder().encode(`pdf ${widthOnPaper}`),
  png: async (_, { dotsPerInch }) => new TextEncoder().encode(`png ${dotsPerInch}`),
  page: async ({ web: told }) => `page of ${told.factors.length}`,
  missingLetters: async (_, font) => (font ? [] : ["信"]),
};

async function figure(ending: string, options: FigureOptions = {}, press: () => Promise<Press> = noPress) {
  const writer = FIGURE_FORMATS.get(ending);
  if (!writer) throw new Error(`There is no ${ending}.`);
  const { content, notes } = await writer(whole, options, press);
  return { text: typeof content === "string" ? content : new TextDecoder().decode(content), notes };
}

describe("FIGURE_FORMATS", () => {
  it.each([
    [".svg", /^<\?xml .*\n<svg /],
    [".dot", /^digraph \{/],
    [".mmd", /^flowchart LR/],
    [".graphml", /<graphml /],
    [".drawio", /<mxfile /],
    [".json", /^\{\n {2}"factors"/],
  ])("writes %s without the press", async (ending, start) => {
    expect((await figure(ending)).text).toMatch(start);
  });

  it("prints at 300 dots an inch unless told otherwise", async () => {
    const press = async () => tellingPress;
    expect((await figure(".png", {}, press)).text).toBe("png 300");
    expect((await figure(".png", { dotsPerInch: 600 }, press)).text).toBe("png 600");
    expect((await figure(".pdf", { width: 85 }, press)).text).toBe("pdf 85");
  });

  it("writes a page of the whole web, whatever is shown of it", async () => {
    expect((await figure(".html", {}, async () => tellingPress)).text).toBe(`page of ${web.factors.length}`);
  });

  it("writes the width on paper and the colours into SVG", async () => {
    const { text } = await figure(".svg", { width: 174, colours: "okabe-ito" });
    expect(text).toMatch(/<svg [^>]*width="174mm"/);
    expect(text).toContain("#0072b2");
  });

  it("tells of letters that would be too small, and of letters that the font lacks", async () => {
    const { notes } = await figure(".pdf", { width: 85 }, async () => tellingPress);
    expect(notes[0]).toBe(
      "The font of the figure has no shapes for these letters: 信 Name a font file that has them, or write the figure as SVG.",
    );
    expect(notes[1]).toMatch(/^At 85 mm the letters are \d\.\d points high; journals ask for 6 or more\./);
  });

  it("says nothing where all is well", async () => {
    const font = new Uint8Array();
    expect((await figure(".pdf", { width: 1200, font }, async () => tellingPress)).notes).toEqual([]);
  });
});
