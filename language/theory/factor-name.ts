import type { TheoryReading } from "./theory-reading.ts";

/** The name a factor is shown by: as it is declared, or else as it is first used, without its direction. */
export function factorName(theory: TheoryReading, factor: string): string {
  const [declared] = theory.declarationsNamed(factor);
  return (declared ?? theory.firstUseOfWords(factor))?.reading.name ?? factor;
}
