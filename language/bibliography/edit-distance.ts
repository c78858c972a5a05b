/**
 * How many slips of typing (a letter too many, one missing, one wrong, two neighbours swapped) lie between two
 * texts, counted only as far as `most`: any number above it means "more than `most`".
 *
 * Optimal string alignment in a band of `most` around the diagonal: time O(most x shorter length).
 */
export function boundedDistance(one: string, other: string, most: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let start = 0;
  let oneEnd = one.length;
  let otherEnd = other.length;
  while (start < oneEnd && start < otherEnd && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  while (
    oneEnd > start &&
    otherEnd > start &&
    one.charCodeAt(oneEnd - 1) === other.charCodeAt(otherEnd - 1)
  ) {
    oneEnd--;
    otherEnd--;
  }
  const width = otherEnd - start;
  const tooFar = most + 1;
  let beforeLast = new Array<number>(width + 1).fill(tooFar);
  let last = Array.from({ length: width + 1 }, (_, column) => Math.min(column, tooFar));
  let current = new Array<number>(width + 1).fill(tooFar);
  for (let row = 1; row <= oneEnd - start; row++) {
    const letter = one.charCodeAt(start + row - 1);
    const from = Math.max(1, row - most);
    const to = Math.min(width, row + most);
    current.fill(tooFar);
    if (row <= most) current[0] = row;
    let nearest = current[0] ?? tooFar;
    for (let column = from; column <= to; column++) {
      const otherLetter = other.charCodeAt(start + column - 1);
      let distance = Math.min(
        (last[column] ?? tooFar) + 1,
        (current[column - 1] ?? tooFar) + 1,
        (last[column - 1] ?? tooFar) + (letter === otherLetter ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        letter === other.charCodeAt(start + column - 2) &&
        otherLetter === one.charCodeAt(start + row - 2)
      ) {
        distance = Math.min(distance, (beforeLast[column - 2] ?? tooFar) + 1);
      }
      current[column] = Math.min(distance, tooFar);
      if (distance < nearest) nearest = distance;
    }
    if (nearest > most) return tooFar;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[width] ?? tooFar;
}
