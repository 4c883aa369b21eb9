/** An instant as the API gives it: RFC 3339, UTC. */
export const instantText = (at: Date): string => at.toISOString();

/** The same of a column that may be empty. */
export const instantOrNull = (at: Date | null): string | null => at?.toISOString() ?? null;

/** An instant of a column as whole microseconds since 1970, in text: as exact as Postgres keeps it. */
export const microseconds = (column: string): string => `(extract(epoch from ${column}) * 1000000)::bigint::text`;

/** The instant of a place that holds such microseconds. */
export const instantAt = (place: string): string =>
  `(timestamptz 'epoch' + ${place}::bigint * interval '1 microsecond')`;
