/** How large the web is in which edits are timed. */
export const EDITED_WEB = { factors: 60, links: 180 } as const;
