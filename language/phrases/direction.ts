/** Which way a factor goes in one use of it: `null` where the words say neither (the factor is simply there). */
export type Direction = "up" | "down" | null;
