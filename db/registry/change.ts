import { DatabaseError } from "pg";
import { HeqingError } from "../../domain/errors";
import type { PostKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";

/**
 * What every change of the registry says. Changes are for accounts that may `change` the `registry`, within their jurisdiction.
 * What was known is closed and stays readable; no two facts of one thing overlap. Each throws HeqingError NOT_ENTITLED,
 * NOT_FOUND out of reach, ACT_REFUSED without a source or for a day that can't be.
 */
interface Change {
  /** The document that it rests on. */
  readonly source: string;
}

/**
 * Calls the function of a change.
 * @throws HeqingError NOT_FOUND where it names what the registry does not have, ACT_REFUSED for a word that it does not know
 */
async function doing(session: Queryable, call: string, values: readonly unknown[]): Promise<void> {
  try {
    await session.query(call, [...values]);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (error.code === CHECK_VIOLATION) {
      const rule = error.constraint ?? "of the registry";
      throw new HeqingError("ACT_REFUSED", `expected words and days that the rule ${rule} allows`, { cause: error });
    }
    if (error.code !== FOREIGN_KEY_VIOLATION) throw error;
    const table = error.constraint?.replace(/^[a-z]+_|_id_fkey$/g, "") ?? "something";
    throw new HeqingError("NOT_FOUND", `expected a ${table} that the registry has`, { cause: error });
  }
}
const CHECK_VIOLATION = "23514";
const FOREIGN_KEY_VIOLATION = "23503";

/** Days in Asia/Shanghai: from the first to the day before `to`; null = without bound. */
interface DaySpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** Days that end before they begin are none. @throws HeqingError ACT_REFUSED */
function expectDays({ from, to }: DaySpan): void {
  if (from !== null && to !== null && to <= from) {
    throw new HeqingError("ACT_REFUSED", `expected a day after ${from}, got ${to}`);
  }
}

export interface UnitChange extends Change {
  readonly id: string;
  readonly name: string;
  /** 机关代字; null = not known. */
  readonly mark: string | null;
  /** The day from which it is so, today or before. */
  readonly from: string;
  /** The day from which the unit exists no more; null = it goes on. */
  readonly until: string | null;
}

/** A unit's name and mark from a day on, or its end. */
export async function changeUnit(session: Queryable, change: UnitChange): Promise<void> {
  const { id, name, mark, from, until, source } = change;
  await doing(session, "select heqing.change_unit($1, $2, $3, $4, $5, $6)", [id, name, mark, from, until, source]);
}

export interface NewUnit extends Change {
  readonly id: string;
  readonly name: string;
  /** As the registry's files have them: `county_office`, `township_government` … */
  readonly kind: string;
  readonly divisionCode: string;
  readonly mark: string | null;
  /** The first day on which it exists; null = it always did. */
  readonly from: string | null;
}

/** A unit that the registry did not have. @throws HeqingError KEY_REUSED where the id is taken */
export async function makeUnit(session: Queryable, unit: NewUnit): Promise<void> {
  const { id, name, kind, divisionCode, mark, from, source } = unit;
  const values = [id, name, kind, divisionCode, mark, from, source];
  await doing(session, "select heqing.make_unit($1, $2, $3, $4, $5, $6, $7)", values);
}

export interface NewPost extends Change {
  readonly id: string;
  readonly unitId: string;
  readonly kind: PostKind;
  readonly title: string;
  /** Ids of the rivers and sections that it is there for; null = all of its unit's. */
  readonly reach: readonly string[] | null;
  /** The first day on which it exists; null = it always did. */
  readonly from: string | null;
}

/** A post of a unit that the registry did not have. @throws HeqingError KEY_REUSED where the id is taken */
export async function makePost(session: Queryable, post: NewPost): Promise<void> {
  const { id, unitId, kind, title, reach, from, source } = post;
  const values = [id, unitId, kind, title, reach, from, source];
  await doing(session, "select heqing.make_post($1, $2, $3, $4, $5, $6, $7)", values);
}

export interface PostChange extends Change {
  readonly id: string;
  readonly title: string;
  /** Ids of the rivers and sections that it is there for; null = all of its unit's. */
  readonly reach: readonly string[] | null;
  /** The day from which it is so, today or before. */
  readonly from: string;
}

/** A post's title and reach from a day on. */
export async function changePost(session: Queryable, { id, title, reach, from, source }: PostChange): Promise<void> {
  await doing(session, "select heqing.change_post($1, $2, $3, $4, $5)", [id, title, reach, from, source]);
}

export interface NewSection extends Change {
  readonly id: string;
  readonly name: string;
  /** As the national platform calls it: a section is found by province and name. */
  readonly province: string;
  /** Other names that sheets call it by. */
  readonly aliases: readonly string[];
  /** Who keeps it: 国控, 省控, 市控, 县控, 乡镇. */
  readonly level: string;
  /** null = not known. */
  readonly body: "river" | "lake" | null;
  readonly riverId: string | null;
  /** Its place on the river, from upstream to downstream; null = not known. */
  readonly flowOrder: number | null;
  /** The division whose jurisdiction it belongs to. */
  readonly divisionCode: string;
  /** The division whose inflow 入境 it is, and the one whose outflow 出境; null = not stated. */
  readonly divisionIn: string | null;
  readonly divisionOut: string | null;
  readonly unitId: string | null;
  readonly stationId: string | null;
  /** The first day on which it exists; null = it always did. */
  readonly from: string | null;
}

/**
 * A section that the registry did not have; without a target it is judged by none, and opens nothing.
 * @throws HeqingError KEY_REUSED where the id, or the name in the province, is taken
 */
export async function makeSection(session: Queryable, made: NewSection): Promise<void> {
  const { id, name, province, aliases, level, body, riverId, flowOrder } = made;
  const { divisionCode, divisionIn, divisionOut, unitId, stationId, from, source } = made;
  const place = [divisionCode, divisionIn, divisionOut, unitId, stationId, from, source];
  await doing(session, "select heqing.make_section($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)", [
    id,
    name,
    province,
    aliases,
    level,
    body,
    riverId,
    flowOrder,
    ...place,
  ]);
}

export interface SectionChange extends Change {
  readonly id: string;
  /** The unit that answers for it; null = not known. */
  readonly unitId: string | null;
  /** The station that samples it; null = not known. */
  readonly stationId: string | null;
  readonly body: "river" | "lake" | null;
  /** The day from which it is so, today or before. */
  readonly from: string;
}

/** Who answers for a section and who samples it, from a day on. */
export async function changeSection(session: Queryable, change: SectionChange): Promise<void> {
  const { id, unitId, stationId, body, from, source } = change;
  await doing(session, "select heqing.change_section($1, $2, $3, $4, $5, $6)", [
    id,
    unitId,
    stationId,
    body,
    from,
    source,
  ]);
}

export interface TargetChange extends Change, DaySpan {
  readonly sectionId: string;
  readonly scheme: string;
  /** 1 to 5; null = the section has no target on these days. */
  readonly targetClass: number | null;
  readonly status: "binding" | "assumption";
}

/** The target of a section under a scheme on some days; on others it stays what it was. */
export async function changeTarget(session: Queryable, change: TargetChange): Promise<void> {
  const { sectionId, scheme, targetClass, from, to, source, status } = change;
  expectDays(change);
  await doing(session, "select heqing.change_target($1, $2, $3::smallint, daterange($4, $5), $6, $7)", [
    sectionId,
    scheme,
    targetClass,
    from,
    to,
    source,
    status,
  ]);
}

export interface EdgeChange extends Change, DaySpan {
  readonly fromId: string;
  readonly toId: string;
  readonly flows: boolean;
}

/** Whether a section flows into another one on some days. */
export async function changeEdge(
  session: Queryable,
  { fromId, toId, flows, from, to, source }: EdgeChange,
): Promise<void> {
  expectDays({ from, to });
  await doing(session, "select heqing.change_edge($1, $2, $3, daterange($4, $5), $6)", [
    fromId,
    toId,
    flows,
    from,
    to,
    source,
  ]);
}
