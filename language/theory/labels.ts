/** Names of theories, dimensions and labels are the same in any letter case and spacing. */
export function foldName(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Labels are unique within their theory (rule 14). */
export function labelKey(theory: string | null, label: string): string {
  return `${foldName(theory ?? "")}/${foldName(label)}`;
}
