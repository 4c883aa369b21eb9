import type { ProceedingKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import { readLadders } from "./ladders";
import { LINE, type ProceedingLine, proceedingRow, type ProceedingRow } from "./proceeding-lines";

/** What a list of proceedings of a kind is narrowed to; null = not narrowed. */
export interface ListFilter {
  readonly open: boolean | null;
  readonly phase: string | null;
  /** Part of a number or of a section's name. */
  readonly q: string | null;
  readonly sectionId: string | null;
  /** Id of the last one of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

/** `%` and `_` of what somebody typed stand for themselves. */
const likePart = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** Without letters that have a case `like` finds the same; `ilike` writes every row in small letters first. */
const likeWord = (text: string): "like" | "ilike" => (text.toLowerCase() === text.toUpperCase() ? "like" : "ilike");

/**
 * The newest of a kind for whoever reads. Policies hide rows one by one and no index knows them, so what the jurisdiction
 * names is asked for by name: everything, division by division, or one by one what units, sections and ids reach, and to what the unit is a guest. Each
 * part reads as many rows as a page has.
 */
const newest = (kind: ProceedingKind, narrowed: string, limit: string): string => `
  select id from (
    (select m.id from heqing.proceeding m
      where (select heqing.reaches_all()) and m.kind = '${kind}'${narrowed} order by m.id desc limit ${limit})
    union
    select x.id from heqing.division d
     cross join lateral (
       select m.id from heqing.proceeding m
        where m.division_code = d.code and m.kind = '${kind}'${narrowed} order by m.id desc limit ${limit}) x
     where not (select heqing.reaches_all()) and d.code ^@ any ((select heqing.reach('division'))::text[])
    union
    (select x.id from (select distinct id from unnest((select heqing.reach_matters())::bigint[] || (select heqing.reach_as_guest())::bigint[]) id
                        order by id desc offset 0) r
      cross join lateral (
        select m.id from heqing.proceeding m where m.id = r.id and m.kind = '${kind}'${narrowed} limit 1) x
      limit ${limit})) reached
  order by id desc limit ${limit}`;

/** A page of the proceedings of a kind that the actor may see, the newest first; `next` is the `after` of the following page. */
export async function readProceedings(
  session: Queryable,
  kind: ProceedingKind,
  filter: ListFilter,
): Promise<{ readonly items: readonly ProceedingRow[]; readonly next: string | null }> {
  const { sql, values } = listQuery(kind, filter);
  const { rows } = await session.query<ProceedingLine>(sql, [...values]);
  const ladders = await readLadders(
    session,
    rows.map(({ pin }) => pin),
  );
  const items = rows.slice(0, filter.limit).map((line) => proceedingRow(line, ladders));
  return { items, next: rows.length > filter.limit ? (items.at(-1)?.id ?? null) : null };
}

/** The one statement of a page of a list, for those who look at its plan too. */
export function listQuery(
  kind: ProceedingKind,
  filter: ListFilter,
): {
  readonly sql: string;
  readonly values: readonly (string | number | boolean)[];
} {
  const values: (string | number | boolean)[] = [];
  let narrowed = "";
  const narrow = (value: string | boolean | null, word: (place: string) => string): void => {
    if (value !== null) narrowed += ` and ${word(`$${values.push(value)}`)}`;
  };
  narrow(filter.open, (place) => `m.open = ${place}`);
  narrow(filter.phase, (place) => `m.phase = ${place}`);
  narrow(filter.sectionId, (place) => `m.section_id = ${place}`);
  const like = likeWord(filter.q ?? "");
  narrow(
    filter.q === null ? null : likePart(filter.q),
    (place) => `(m.number ${like} ${place} or m.section_id in (select id from named))`,
  );
  // Looked up once, however many parts of the reach ask for it.
  const named =
    filter.q === null
      ? ""
      : `with named as materialized (select f.id from heqing.section f where f.name ${like} $${values.length})`;
  narrow(filter.after, (place) => `m.id < ${place}::bigint`);
  const limit = `$${values.push(filter.limit + 1)}`;
  return { sql: `${named}${LINE} where m.id in (${newest(kind, narrowed, limit)}) order by m.id desc`, values };
}
