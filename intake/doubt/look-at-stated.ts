import { statedSections } from "../../db/intake/doubts";
import type { Queryable } from "../../db/connect/transaction";
import type { RuleLibrary } from "../../rules";
import { findDoubts } from "./find-doubts";
import type { SheetKind } from "../sheet/sheet-kind";
import { watchSustained } from "./watch-sustained";

/**
 * What is done with values between their switch into the book and their judgement, whatever source brought them: patterns find
 * doubts 数据存疑, and rows of an automatic station are watched for an exceedance that lasts, unless they come as history.
 */
export async function lookAtStated(
  session: Queryable,
  batch: {
    readonly batchId: string;
    readonly kind: SheetKind;
    readonly library: RuleLibrary;
    readonly history: boolean;
  },
): Promise<void> {
  const { batchId, kind, library, history } = batch;
  await findDoubts(session, { batchId, kind, library });
  if (kind !== "platform" || history) return;
  await watchSustained(session, { sectionIds: await statedSections(session, batchId), library });
}
