import type { MatterEvent } from "../../../web/api-types";
import { openDrafts } from "../../../web/pages/matter/open-drafts";

const event = (kind: string, data: Record<string, string | number> = {}): MatterEvent =>
  ({ kind, data }) as MatterEvent;
const DRAFT = event("plan-drafted", { step: 5 });
const PROPOSAL = event("exception-proposed", { step: 7, what: "pause" });

test("a draft and a proposal wait until something ends them", () => {
  expect(openDrafts([event("opened"), DRAFT, PROPOSAL, event("notice-sent", { step: 8 })])).toEqual([DRAFT, PROPOSAL]);
});

test.each([
  [DRAFT, event("plan-filed")],
  [DRAFT, event("draft-returned", { step: 5 })],
  [DRAFT, event("draft-replaced", { step: 5 })],
  [PROPOSAL, event("paused", { step: 9 })],
  [PROPOSAL, event("exception-rejected", { step: 7 })],
  [PROPOSAL, event("closed")],
])("%j waits no longer after %j", (waiting, end) => {
  expect(openDrafts([waiting, end])).toEqual([]);
  expect(openDrafts([end, waiting])).toEqual([waiting]);
});

test("what ends another draft does not end this one", () => {
  expect(openDrafts([DRAFT, event("draft-returned", { step: 4 }), event("report-filed")])).toEqual([DRAFT]);
});
