// Run as a program of its own, so that it can be wrapped in a virtual display and ended as a whole: opens a
// desktop VS Code through @vscode/test-electron as the argument says, and ends when it does.
import { execFileSync } from "node:child_process";
import { resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";

export interface DesktopOrder {
  readonly program: string;
  readonly suite: string;
  readonly extension: string;
  readonly packaged: string | null;
  /** What the window opens: a folder, and perhaps a file. */
  readonly opens: readonly string[];
  /** `--user-data-dir` and such. */
  readonly flags: readonly string[];
}

const order: DesktopOrder = JSON.parse(process.argv[2] ?? "");

if (order.packaged !== null) {
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(order.program, { reuseMachineInstall: true });
  if (cli === undefined) throw new Error("The desktop VS Code has no command line.");
  const install = ["--no-sandbox", ...order.flags, "--install-extension", order.packaged, "--force"];
  execFileSync(cli, [...args, ...install], { stdio: "inherit" });
}
await runTests({
  vscodeExecutablePath: order.program,
  extensionDevelopmentPath: order.extension,
  extensionTestsPath: order.suite,
  launchArgs: [...order.opens, ...order.flags],
});
