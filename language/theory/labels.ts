import type { ConfigurationStatement } from "../summary/summary.ts";

/** Names of theories, dimensions and labels are the same in any letter case and spacing. */
export function foldName(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Labels are unique within their theory (rule 14). */
export function labelKey(theory: string | null, label: string): string {
  return `${foldName(theory ?? "")}/${foldName(label)}`;
}

const keys = new WeakMap<ConfigurationStatement, string>();

/** The key of a configuration's own label; `null` without one. A statement never changes, so it is kept. */
export function ownLabelKey(configuration: ConfigurationStatement): string | null {
  const { label, theory } = configuration;
  if (!label) return null;
  let key = keys.get(configuration);
  if (key === undefined) {
    key = labelKey(theory, label.text);
    keys.set(configuration, key);
  }
  return key;
}
