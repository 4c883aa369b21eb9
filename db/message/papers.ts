import type { Channel, ProceedingKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Given } from "../schema/as";
import { documentOf } from "../schema/document";
import type { BookFunctions } from "../schema/functions";

/** A paper on its way that nobody of its unit opened. */
export interface UnopenedPaper {
  readonly proceedingId: string;
  /** Of its proceeding: ids of acts are derived from it. */
  readonly key: string;
  readonly kind: ProceedingKind;
  readonly step: number;
}

/** Papers that were mailed so many hours ago; with `bounced` those too that came back. */
export async function unopenedPapers(
  session: Queryable,
  hours: number,
  { bounced }: { readonly bounced: boolean },
): Promise<readonly UnopenedPaper[]> {
  const { rows } = await session.query<{ papers: unknown }>("select heqing.unopened_papers($1, $2) as papers", [
    hours,
    bounced,
  ]);
  return documentOf<{ readonly papers: readonly UnopenedPaper[] }>(rows[0], "unopened_papers", {
    papers: ["each", { proceedingId: "string", key: "string", kind: "string", step: "number" }],
  }).papers;
}

/** A message by another channel that is still to be sent; `number` is that of its proceeding. */
export type SecondMessage = Given<BookFunctions["write_second_channel"]>;

/** Orders a paper's messages by another channel, once each; gives those still to be sent. */
export async function writeSecondChannel(
  session: Queryable,
  { proceedingId, step }: Pick<UnopenedPaper, "proceedingId" | "step">,
  channel: Exclude<Channel, "mail">,
): Promise<readonly SecondMessage[]> {
  const { rows } = await session.query<SecondMessage>(
    "select id, address, number, unit from heqing.write_second_channel($1, $2, $3)",
    [proceedingId, step, channel],
  );
  return rows;
}
