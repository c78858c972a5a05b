/** Numbers that look random and are the same for the same seed on every machine. */
export interface Random {
  /** A whole number from 0 to `below - 1`. */
  below(below: number): number;
  /** True once in `times` times. */
  oneIn(times: number): boolean;
  /** One of the given values; throws where there is none. */
  of<T>(values: readonly T[]): T;
}

/** A linear congruential generator of 48 bits (the constants of POSIX `drand48`). */
export function seededRandom(seed: number): Random {
  let state = (BigInt(Math.trunc(seed)) << 16n) ^ 0x330en;
  const unit = (): number => {
    state = (state * 0x5deece66dn + 0xbn) & 0xffffffffffffn;
    return Number(state >> 16n) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(unit() * limit);
  return {
    below,
    oneIn: (times) => below(times) === 0,
    of: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError("There is nothing to choose from.");
      return value;
    },
  };
}
