import type { CancellationToken } from "vscode-languageserver";

/** Something that many may wait for, and that happens once. */
export interface Signal {
  readonly happened: Promise<void>;
  give(): void;
}

/** As soon as it has happened, or what waits for it has been called off. */
export async function unlessCalledOff(change: Promise<void>, token: CancellationToken): Promise<void> {
  const off = signal();
  const listening = token.onCancellationRequested(() => off.give());
  await Promise.race([change, off.happened]);
  listening.dispose();
}

export function signal(): Signal {
  let give = () => {};
  const happened = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { happened, give: () => give() };
}
