import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { webOnDisk } from "./other-programs.ts";
import { cursorAt, shown } from "./review.ts";

export const followsAChain: EditorTest = {
  name: "the chain is followed link by link, and so is the lineage of a CMOC",
  async run(window) {
    const { web } = await webOnDisk();
    const editor = await shown("refined-theory.cmoc");
    const { uri } = editor.document;

    const at = await cursorAt(editor, "cmoc S1:", "more trust");
    const [trust] = await eventually(async () => {
      const items = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
        "vscode.prepareCallHierarchy",
        uri,
        at,
      );
      assert.equal(items.length, 1, "the chain begins at the factor");
      return items;
    });
    assert.equal(trust?.name, "trust");
    const producing = web.configurations.filter(({ outcomes }) =>
      outcomes.some(({ factor }) => factor === "trust"),
    );
    const incoming = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      "vscode.provideIncomingCalls",
      trust,
    );
    assert.equal(incoming.length, producing.length, "one line for each CMOC that gives it");
    assert.ok(incoming.every(({ from }) => / · \d+ sources?/.test(from.detail ?? "")));
    const [first] = incoming;
    assert.ok(first);
    const next = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      "vscode.provideOutgoingCalls",
      first.from,
    );
    assert.ok(next.length > 1, "the CMOC leads on");
    assert.ok(
      next.some(({ to }) => to.detail?.includes("opposing directions")),
      "and where it leads the other way round, that is told",
    );
    await cursorAt(editor, "cmoc S1:", "more trust");
    await vscode.commands.executeCommand("editor.showCallHierarchy");
    await window.elements("window", ".call-hierarchy .monaco-list-row", 2);
    await window.picture("a-chain-is-followed");
    await vscode.commands.executeCommand("editor.closeCallHierarchy");

    const label = await cursorAt(editor, "refines: phase 2/T1", "phase 2/T1");
    const [prior] = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>(
      "vscode.prepareTypeHierarchy",
      uri,
      label,
    );
    assert.match(prior?.name ?? "", /^phase 2\/T1/);
    const later = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>(
      "vscode.provideSubtypes",
      prior,
    );
    assert.ok(later.length > 0);
    assert.ok(
      later.every(({ detail }) => /(refines|affirms|refutes|merges|made from) this$/.test(detail ?? "")),
    );
  },
};
