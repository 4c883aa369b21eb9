import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** What is done again and again, as the book has it. */
export interface ScheduleRow {
  readonly id: Book["schedule"]["id"];
  /** The type of the workflow that is started. */
  readonly kind: Book["schedule"]["kind"];
  /** When, as Temporal's schedule specification reads it. */
  readonly spec: object;
  readonly overlap: "skip" | "buffer-one" | "buffer-all" | "cancel-other" | "terminate-other" | "allow-all";
  readonly catchupSeconds: Book["schedule"]["catchup_seconds"];
  readonly paused: Book["schedule"]["paused"];
  /** What the workflow begins with: ids and numbers alone. */
  readonly args: readonly unknown[];
}

/** Every schedule of the book, by id. */
export async function schedules(session: Queryable): Promise<readonly ScheduleRow[]> {
  const { rows } = await session.query<ScheduleRow>(
    `select s.id, s.kind, s.spec, s.overlap, s.catchup_seconds as "catchupSeconds", s.paused, s.args
       from heqing.schedule s order by s.id`,
  );
  return rows;
}
