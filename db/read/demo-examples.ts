import type { Queryable } from "../connect/transaction";

/** Ids of the demonstration; what it does not have yet is missing. */
export type DemoIds = Readonly<Record<string, string>>;

/** Ids of invented things, seen by everybody. */
export async function readDemoExamples(session: Queryable): Promise<DemoIds> {
  const { rows } = await session.query<{ ids: DemoIds }>("select heqing.demo_examples() as ids");
  return rows[0]?.ids ?? {};
}
