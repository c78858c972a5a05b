import { changedList, type ListChange, listChange } from "../list-change.ts";
import type { Picture } from "./shapes.ts";

/** A picture told by what is different from the one before: most of it stays where it is after an edit. */
export interface PictureChange extends Omit<Picture, "links" | "factors"> {
  readonly links: ListChange<Picture["links"][number]>;
  readonly factors: ListChange<Picture["factors"][number]>;
}

export function pictureChange(before: Picture, after: Picture): PictureChange {
  return {
    ...after,
    links: listChange(before.links, after.links),
    factors: listChange(before.factors, after.factors),
  };
}

/** Keeps what is as it was, itself; `null` where the change is not one of this picture. */
export function changedPicture(before: Picture, change: PictureChange): Picture | null {
  const links = changedList(before.links, change.links);
  const factors = changedList(before.factors, change.factors);
  return links && factors && { ...change, links, factors };
}
