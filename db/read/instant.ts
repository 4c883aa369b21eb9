/** An instant as the API gives it: RFC 3339, UTC. */
export const instantText = (at: Date): string => at.toISOString();

/** The same of a column that may be empty. */
export const instantOrNull = (at: Date | null): string | null => at?.toISOString() ?? null;
