/** Advice that names what was probably meant, or the other advice where nothing is near. */
export function didYouMean(near: readonly string[], otherwise: string): string {
  if (near.length === 0) return otherwise;
  const named = near.map((one) => `“${one}”`);
  const listed = named.length === 1 ? named[0] : `${named.slice(0, -1).join(", ")} or ${named.at(-1)}`;
  return `Did you mean ${listed}?`;
}
