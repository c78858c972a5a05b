/** Something that many may wait for, and that happens once. */
export interface Signal {
  readonly happened: Promise<void>;
  give(): void;
}

export function signal(): Signal {
  let give = () => {};
  const happened = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { happened, give: () => give() };
}
