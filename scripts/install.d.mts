/** The types of install.mjs for the TypeScript around it. */
export const top: string;
export const requestsToEnd: readonly NodeJS.Signals[];

interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
}
type LockedPackages = Readonly<Record<string, LockedPackage>>;
export function samePackages(wanted: LockedPackages, installed: LockedPackages): boolean;
