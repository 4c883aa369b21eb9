import type { Sampling } from "../../api-types";
import { later } from "../../frame/later";
import { definePage } from "../proceeding/define-page";

const parts = () => import("../../disputes");

/** What the pages of re-samplings 复测 show of their own: what is to be sampled, how it was, and what came of it. */
export const SAMPLING_PAGE = definePage<Sampling>({
  facts: later(async () => (await parts()).SamplingFacts),
  main: later(async () => (await parts()).SamplingMain),
  side: later(async () => (await parts()).SamplingSide),
});
