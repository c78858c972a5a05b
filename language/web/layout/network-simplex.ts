// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { type Arcs, groupIndices, type Lists } from "./arcs.ts";

/**
 * A layer for every factor, so that each arc leads to a later layer and all arcs together span as few layers as
 * possible: the network simplex of Gansner, Koutsofios, North and Vo (1993). The arcs must hold no loop. Stops
 * early, still with a valid answer, after `mostPivots` exchanges.
 * @param near layers to begin with: of several answers the search ends with one that is like them
 */
export function shortestLayering(arcs: Arcs, mostPivots: number, near?: Int32Array): Int32Array {
  const layers = earliestLayers(arcs, near);
  if (arcs.count > 1 && arcs.from.length > 0) new SpanningTree(arcs, layers).optimise(mostPivots);
  return fromZero(layers);
}

/** Every factor in the first layer that all its causes allow, but in none before `atLeast`. */
export function earliestLayers(arcs: Arcs, atLeast?: Int32Array): Int32Array {
  const { count, from, to } = arcs;
  const outgoing = groupIndices(count, from);
  const waiting = new Int32Array(count);
  for (const w of to) waiting[w]!++;
  const ready: number[] = [];
  for (let v = 0; v < count; v++) if (waiting[v] === 0) ready.push(v);
  const layers = atLeast?.slice() ?? new Int32Array(count);
  for (let i = 0; i < ready.length; i++) {
    const v = ready[i]!;
    for (let k = outgoing.start[v]!; k < outgoing.start[v + 1]!; k++) {
      const w = to[outgoing.items[k]!]!;
      if (layers[w]! <= layers[v]!) layers[w] = layers[v]! + 1;
      if (--waiting[w]! === 0) ready.push(w);
    }
  }
  return layers;
}

function fromZero(layers: Int32Array): Int32Array {
  let lowest = Infinity;
  for (const layer of layers) if (layer < lowest) lowest = layer;
  return layers.map((layer) => layer - lowest);
}

/** How many candidates are compared before one leaves the tree. */
const searchSize = 30;

class SpanningTree {
  readonly #arcs: Arcs;
  readonly #layers: Int32Array;
  readonly #outgoing: Lists;
  readonly #incoming: Lists;
  /** Tree arcs, and where each arc stands among them (-1: not in the tree). */
  readonly #tree: number[] = [];
  readonly #treePlace: Int32Array;
  readonly #treeAt: number[][];
  readonly #cut: Int32Array;
  /** Postorder number, the smallest such number below, and the tree arc upwards. */
  readonly #number: Int32Array;
  readonly #lowest: Int32Array;
  readonly #upward: Int32Array;
  readonly #byNumber: Int32Array;
  #searchFrom = 0;

  constructor(arcs: Arcs, layers: Int32Array) {
    this.#arcs = arcs;
    this.#layers = layers;
    this.#outgoing = groupIndices(arcs.count, arcs.from);
    this.#incoming = groupIndices(arcs.count, arcs.to);
    this.#treePlace = new Int32Array(arcs.from.length).fill(-1);
    this.#treeAt = Array.from({ length: arcs.count }, () => []);
    this.#cut = new Int32Array(arcs.from.length);
    this.#number = new Int32Array(arcs.count);
    this.#lowest = new Int32Array(arcs.count);
    this.#upward = new Int32Array(arcs.count).fill(-1);
    this.#byNumber = new Int32Array(arcs.count);
    this.#growTight();
    this.#numberBelow(0, -1, 0);
    this.#cutValues();
  }

  optimise(mostPivots: number): void {
    for (let pivots = 0; pivots < mostPivots; pivots++) {
      const leaving = this.#leavingArc();
      if (leaving === -1) return;
      const entering = this.#enteringArc(leaving);
      if (entering === -1) return;
      this.#exchange(leaving, entering);
    }
  }

  #slack(arc: number): number {
    return this.#layers[this.#arcs.to[arc]!]! - this.#layers[this.#arcs.from[arc]!]! - 1;
  }

  #addToTree(arc: number): void {
    this.#treePlace[arc] = this.#tree.length;
    this.#tree.push(arc);
    this.#treeAt[this.#arcs.from[arc]!]!.push(arc);
    this.#treeAt[this.#arcs.to[arc]!]!.push(arc);
  }

  /** Grows a tree of arcs without slack; where it is stuck, all of it is shifted by the least slack at its rim. */
  #growTight(): void {
    const { count, from, to } = this.#arcs;
    const inTree = new Uint8Array(count);
    const members: number[] = [];
    let next = 0;
    const join = (v: number) => {
      inTree[v] = 1;
      members.push(v);
    };
    join(0);
    for (;;) {
      for (; next < members.length; next++) {
        const v = members[next]!;
        for (const [lists, ends] of [
          [this.#outgoing, to],
          [this.#incoming, from],
        ] as const) {
          for (let k = lists.start[v]!; k < lists.start[v + 1]!; k++) {
            const arc = lists.items[k]!;
            const w = ends[arc]!;
            if (inTree[w] || this.#slack(arc) !== 0) continue;
            this.#addToTree(arc);
            join(w);
          }
        }
      }
      if (members.length === count) return;
      let tightest = -1;
      for (let arc = 0; arc < from.length; arc++) {
        if (inTree[from[arc]!] === inTree[to[arc]!]) continue;
        if (tightest === -1 || this.#slack(arc) < this.#slack(tightest)) tightest = arc;
      }
      // Arcs that do not hang together: callers lay components out one by one, so this is never reached.
      if (tightest === -1) throw new Error("the factors to be layered do not hang together");
      const shift = inTree[from[tightest]!] ? this.#slack(tightest) : -this.#slack(tightest);
      for (const v of members) this.#layers[v]! += shift;
      next = 0;
    }
  }

  /** Numbers the factors below `root` in postorder, the first getting `first`. */
  #numberBelow(root: number, upward: number, first: number): void {
    const { from, to } = this.#arcs;
    let number = first;
    const path = [root];
    const progress = [0];
    this.#upward[root] = upward;
    this.#lowest[root] = number;
    while (path.length > 0) {
      const depth = path.length - 1;
      const v = path[depth]!;
      const arcs = this.#treeAt[v]!;
      if (progress[depth]! < arcs.length) {
        const arc = arcs[progress[depth]!++]!;
        if (arc === this.#upward[v]) continue;
        const w = from[arc] === v ? to[arc]! : from[arc]!;
        this.#upward[w] = arc;
        this.#lowest[w] = number;
        path.push(w);
        progress.push(0);
      } else {
        this.#number[v] = number;
        this.#byNumber[number] = v;
        number++;
        path.pop();
        progress.pop();
      }
    }
  }

  /** The end of a tree arc that lies below the other. */
  #lowerEnd(arc: number): number {
    const { from, to } = this.#arcs;
    return this.#number[from[arc]!]! < this.#number[to[arc]!]! ? from[arc]! : to[arc]!;
  }

  #isBelow(v: number, top: number): boolean {
    return this.#lowest[top]! <= this.#number[v]! && this.#number[v]! <= this.#number[top]!;
  }

  /** For each tree arc: arcs in its direction less arcs against it, over the two halves it holds together. */
  #cutValues(): void {
    const { count, from, to } = this.#arcs;
    // Arcs that leave the part below a factor, less arcs that enter it.
    const balance = new Int32Array(count);
    for (let arc = 0; arc < from.length; arc++) {
      balance[from[arc]!]!++;
      balance[to[arc]!]!--;
    }
    for (let number = 0; number < count - 1; number++) {
      const v = this.#byNumber[number]!;
      const arc = this.#upward[v]!;
      const isCause = from[arc] === v;
      this.#cut[arc] = isCause ? balance[v]! : -balance[v]!;
      balance[isCause ? to[arc]! : from[arc]!]! += balance[v]!;
    }
  }

  #leavingArc(): number {
    let best = -1;
    let found = 0;
    for (let i = 0; i < this.#tree.length; i++) {
      const place = (this.#searchFrom + i) % this.#tree.length;
      const arc = this.#tree[place]!;
      if (this.#cut[arc]! >= 0) continue;
      if (best === -1 || this.#cut[arc]! < this.#cut[best]!) best = arc;
      if (++found >= searchSize) {
        this.#searchFrom = place;
        return best;
      }
    }
    return best;
  }

  /** The arc with the least slack that joins the two halves the other way round. */
  #enteringArc(leaving: number): number {
    const { from, to } = this.#arcs;
    const top = this.#lowerEnd(leaving);
    const topIsCause = from[leaving] === top;
    const lists = topIsCause ? this.#incoming : this.#outgoing;
    const ends = topIsCause ? from : to;
    let best = -1;
    let least = Infinity;
    for (let number = this.#lowest[top]!; number <= this.#number[top]!; number++) {
      const v = this.#byNumber[number]!;
      for (let k = lists.start[v]!; k < lists.start[v + 1]!; k++) {
        const arc = lists.items[k]!;
        if (this.#isBelow(ends[arc]!, top)) continue;
        const slack = this.#slack(arc);
        if (slack >= least) continue;
        least = slack;
        best = arc;
        if (slack === 0) return best;
      }
    }
    return best;
  }

  #exchange(leaving: number, entering: number): void {
    const { from, to } = this.#arcs;
    const slack = this.#slack(entering);
    if (slack > 0) {
      const top = this.#lowerEnd(leaving);
      // The part below moves so that the entering arc becomes tight.
      const shift = this.#isBelow(from[entering]!, top) ? slack : -slack;
      for (let number = this.#lowest[top]!; number <= this.#number[top]!; number++)
        this.#layers[this.#byNumber[number]!]! += shift;
    }
    const cut = this.#cut[leaving]!;
    const meeting = this.#changeCutsUpwards(from[entering]!, to[entering]!, cut, true);
    this.#changeCutsUpwards(to[entering]!, from[entering]!, cut, false);
    this.#cut[entering] = -cut;
    this.#cut[leaving] = 0;

    const place = this.#treePlace[leaving]!;
    this.#tree[place] = entering;
    this.#treePlace[entering] = place;
    this.#treePlace[leaving] = -1;
    for (const v of [from[leaving]!, to[leaving]!]) {
      const arcs = this.#treeAt[v]!;
      arcs[arcs.indexOf(leaving)] = arcs[arcs.length - 1]!;
      arcs.pop();
    }
    this.#treeAt[from[entering]!]!.push(entering);
    this.#treeAt[to[entering]!]!.push(entering);
    this.#numberBelow(meeting, this.#upward[meeting]!, this.#lowest[meeting]!);
  }

  /** Changes the cut values from v up to the first factor that has `other` below it too, and returns that factor. */
  #changeCutsUpwards(start: number, other: number, cut: number, isFrom: boolean): number {
    let v = start;
    while (!this.#isBelow(other, v)) {
      const arc = this.#upward[v]!;
      const isCause = this.#arcs.from[arc] === v;
      this.#cut[arc]! += isCause === isFrom ? cut : -cut;
      v = isCause ? this.#arcs.to[arc]! : this.#arcs.from[arc]!;
    }
    return v;
  }
}
