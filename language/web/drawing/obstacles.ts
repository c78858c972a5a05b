/** An area by its centre and size. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const cellSize = 40;

/** Areas by where they are, so that counting those in the way costs only what is near. */
export class Obstacles {
  /** For each cell: owner, x, y, width and height of each area that reaches into it. */
  readonly #cells = new Map<number, number[]>();

  add({ x, y, width, height }: Area, owner: number): void {
    const right = cellOf(x + width / 2);
    const bottom = cellOf(y + height / 2);
    for (let column = cellOf(x - width / 2); column <= right; column++) {
      for (let row = cellOf(y - height / 2); row <= bottom; row++) {
        const key = keyOf(column, row);
        const cell = this.#cells.get(key);
        if (cell) cell.push(owner, x, y, width, height);
        else this.#cells.set(key, [owner, x, y, width, height]);
      }
    }
  }

  /** A point, which is in one cell alone. */
  addPoint(x: number, y: number, owner: number): void {
    const key = keyOf(cellOf(x), cellOf(y));
    const cell = this.#cells.get(key);
    if (cell) cell.push(owner, x, y, 0, 0);
    else this.#cells.set(key, [owner, x, y, 0, 0]);
  }

  /** How many areas that do not belong to `owner` overlap; one that lies in several cells may count several times. */
  count({ x, y, width, height }: Area, owner: number): number {
    let found = 0;
    const right = cellOf(x + width / 2);
    const bottom = cellOf(y + height / 2);
    for (let column = cellOf(x - width / 2); column <= right; column++) {
      for (let row = cellOf(y - height / 2); row <= bottom; row++) {
        const cell = this.#cells.get(keyOf(column, row));
        if (!cell) continue;
        for (let i = 0; i < cell.length; i += 5) {
          if (cell[i] === owner) continue;
          const apart = 2 * Math.abs((cell[i + 1] ?? 0) - x) - (cell[i + 3] ?? 0) - width;
          const asunder = 2 * Math.abs((cell[i + 2] ?? 0) - y) - (cell[i + 4] ?? 0) - height;
          if (apart < 0 && asunder < 0) found++;
        }
      }
    }
    return found;
  }
}

function cellOf(length: number): number {
  return Math.floor(length / cellSize);
}

function keyOf(column: number, row: number): number {
  return column * 1_000_003 + row;
}
