import { loadRules, messagingStatusOn } from "../../../rules";

test("a month before the first rule of messages is counted with the first one's status, not refused", () => {
  const rules = loadRules();
  expect(messagingStatusOn(rules, "1352-10-01")).toBe(messagingStatusOn(rules, "2026-10-01"));
});
