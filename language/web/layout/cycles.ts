// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { type Arcs, groupIndices, type Lists } from "./arcs.ts";

/** Above this many arcs the greedy sequence is taken as it is. */
const mostArcsToPolish = 20_000;

/**
 * Which arcs (1) to read backwards so that the rest holds no loop: few, found by the greedy sequence of Eades, Lin
 * and Smyth (1993) and then by moving single factors within it. Arcs from a factor to itself are not looked at.
 * @param before where factors stood along the layers, NaN for new ones: they keep their sequence if it is about as good
 */
export function backwardArcs(arcs: Arcs, before?: Float64Array): Uint8Array {
  const outgoing = groupIndices(arcs.count, arcs.from);
  const incoming = groupIndices(arcs.count, arcs.to);
  const polished = (sequence: Int32Array) => {
    if (arcs.from.length <= mostArcsToPolish) polish(sequence, arcs, outgoing, incoming);
    return backwardIn(sequence, arcs);
  };
  const anew = polished(greedySequence(arcs, outgoing, incoming));
  if (!before) return anew;
  const kept = polished(sequenceFrom(before));
  return total(kept) <= total(anew) + 1 ? kept : anew;
}

function total(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}

function sequenceFrom(before: Float64Array): Int32Array {
  const place = before.map((along) => (Number.isNaN(along) ? Number.MAX_VALUE : along));
  return Int32Array.from(place, (_, v) => v).sort((a, b) => place[a]! - place[b]! || a - b);
}

function backwardIn(sequence: Int32Array, arcs: Arcs): Uint8Array {
  const place = new Int32Array(arcs.count);
  for (let i = 0; i < sequence.length; i++) place[sequence[i]!] = i;
  return Uint8Array.from(arcs.from, (from, i) => (place[from]! > place[arcs.to[i]!]! ? 1 : 0));
}

/** Causes first: sinks are taken to the end, sources to the front, else the one with the largest surplus of outgoing arcs. */
function greedySequence(arcs: Arcs, outgoing: Lists, incoming: Lists): Int32Array {
  const { count, from, to } = arcs;
  const out = new Int32Array(count);
  const into = new Int32Array(count);
  for (let i = 0; i < from.length; i++) {
    if (from[i] === to[i]) continue;
    out[from[i]!]!++;
    into[to[i]!]!++;
  }
  const buckets = new SurplusBuckets(count, from.length);
  const surplusOf = (v: number) => (out[v] === 0 ? -Infinity : into[v] === 0 ? Infinity : out[v]! - into[v]!);
  for (let v = count - 1; v >= 0; v--) buckets.put(v, surplusOf(v));

  const sequence = new Int32Array(count);
  let front = 0;
  let back = count;
  for (let taken = 0; taken < count; taken++) {
    const v = buckets.take();
    if (out[v] === 0 && into[v] !== 0) sequence[--back] = v;
    else sequence[front++] = v;
    for (let k = outgoing.start[v]!; k < outgoing.start[v + 1]!; k++) {
      const w = to[outgoing.items[k]!]!;
      if (w === v || !buckets.holds(w)) continue;
      into[w]!--;
      buckets.put(w, surplusOf(w));
    }
    for (let k = incoming.start[v]!; k < incoming.start[v + 1]!; k++) {
      const w = from[incoming.items[k]!]!;
      if (w === v || !buckets.holds(w)) continue;
      out[w]!--;
      buckets.put(w, surplusOf(w));
    }
  }
  return sequence;
}

/** Factors by surplus, as linked lists, so that taking and moving one costs a constant. */
class SurplusBuckets {
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #bucket: Int32Array;
  readonly #middle: number;
  #highest = 0;

  constructor(count: number, mostSurplus: number) {
    this.#middle = mostSurplus + 1;
    this.#first = new Int32Array(2 * this.#middle + 1).fill(-1);
    this.#next = new Int32Array(count).fill(-1);
    this.#previous = new Int32Array(count).fill(-1);
    this.#bucket = new Int32Array(count).fill(-1);
  }

  holds(v: number): boolean {
    return this.#bucket[v] !== -1;
  }

  put(v: number, surplus: number): void {
    if (this.holds(v)) this.#remove(v);
    const bucket = Math.max(0, Math.min(2 * this.#middle, surplus + this.#middle));
    const first = this.#first[bucket]!;
    this.#next[v] = first;
    this.#previous[v] = -1;
    if (first !== -1) this.#previous[first] = v;
    this.#first[bucket] = v;
    this.#bucket[v] = bucket;
    if (bucket > this.#highest) this.#highest = bucket;
  }

  /** A sink if there is one, else the largest surplus. */
  take(): number {
    while (this.#first[this.#highest] === -1) this.#highest--;
    const sink = this.#first[0]!;
    const v = sink !== -1 ? sink : this.#first[this.#highest]!;
    this.#remove(v);
    return v;
  }

  #remove(v: number): void {
    const next = this.#next[v]!;
    const previous = this.#previous[v]!;
    if (next !== -1) this.#previous[next] = previous;
    if (previous !== -1) this.#next[previous] = next;
    else this.#first[this.#bucket[v]!] = next;
    this.#bucket[v] = -1;
  }
}

/** Moves each factor to the place where fewest of its arcs run backwards, until none gains. */
function polish(sequence: Int32Array, arcs: Arcs, outgoing: Lists, incoming: Lists): void {
  const { count, from, to } = arcs;
  const place = new Int32Array(count);
  for (let i = 0; i < count; i++) place[sequence[i]!] = i;
  // What standing behind the factor at a place costs, summed over the arcs of the factor being moved.
  const change = new Int32Array(count);
  const touched: number[] = [];
  const touch = (p: number, cost: number) => {
    if (!seen[p]) touched.push(p);
    seen[p] = 1;
    change[p]! += cost;
  };
  const seen = new Uint8Array(count);
  for (let round = 0, moved = true; moved && round < 8; round++) {
    moved = false;
    for (let v = 0; v < count; v++) {
      touched.length = 0;
      for (let k = outgoing.start[v]!; k < outgoing.start[v + 1]!; k++) {
        touch(place[to[outgoing.items[k]!]!]!, 1);
      }
      for (let k = incoming.start[v]!; k < incoming.start[v + 1]!; k++) {
        touch(place[from[incoming.items[k]!]!]!, -1);
      }
      touched.sort((a, b) => a - b);
      const own = place[v]!;
      let best = 0;
      let target = own;
      let cost = 0;
      for (const p of touched) {
        if (p <= own) continue;
        cost += change[p]!;
        if (cost < best) [best, target] = [cost, p];
      }
      cost = 0;
      for (const p of touched.reverse()) {
        if (p >= own) continue;
        cost -= change[p]!;
        if (cost < best) [best, target] = [cost, p];
      }
      for (const p of touched) change[p] = seen[p] = 0;
      if (target === own) continue;
      moved = true;
      const step = target > own ? 1 : -1;
      for (let i = own; i !== target; i += step) {
        sequence[i] = sequence[i + step]!;
        place[sequence[i]!] = i;
      }
      sequence[target] = v;
      place[v] = target;
    }
  }
}
