/** A factor's size along the direction of the layers and across it. */
export interface DrawnFactor {
  readonly along: number;
  readonly across: number;
  readonly isEllipse: boolean;
}

/** How much of its border towards the next layer links may use: off the corners of a box, off the ends of an ellipse. */
export function usableBorder({ across, isEllipse }: DrawnFactor): number {
  return isEllipse ? across * 0.7 : Math.max(0, across - 12);
}

/** How far its outline reaches along the layers, at some distance across from its centre. */
export function reachAt({ along, across, isEllipse }: DrawnFactor, offset: number): number {
  if (!isEllipse) return along / 2;
  const share = Math.min(1, Math.abs(offset) / Math.max(1, across / 2));
  return (along / 2) * Math.sqrt(1 - share * share);
}
