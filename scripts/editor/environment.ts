/**
 * This process's environment without what an editor around it put there: started from a terminal inside
 * VS Code, the editor started here would otherwise talk to that one.
 */
export function quietEnvironment(): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && !/^(VSCODE|ELECTRON)_/.test(pair[0]),
  );
  return Object.fromEntries(own);
}
