import type { Objection } from "../../api-types";
import { later } from "../../frame/later";
import { definePage } from "../proceeding/define-page";

const parts = () => import("../../disputes");

/** What the pages of objections 异议 show of their own: to what, why, what samplings found beside it, and the answer. */
export const OBJECTION_PAGE = definePage<Objection>({
  facts: later(async () => (await parts()).ObjectionFacts),
  main: later(async () => (await parts()).ObjectionMain),
  side: later(async () => (await parts()).Disputed),
});
