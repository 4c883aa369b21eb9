import { byPost, lastMonths, sumOf } from "../../../web/pages/burden/sums";

const line = (unitId: string, post: string, messages: number) => ({
  unitId,
  unit: unitId,
  post,
  channel: "mail",
  kind: "chase",
  messages,
  forms: 1,
  clicks: 2,
  minutes: 12 + messages,
});

test("lines of one unit and post stand together, and their sum is that of each count", () => {
  const lines = [line("a", "x", 3), line("b", "x", 1), line("a", "x", 4)];
  expect(byPost(lines).map((group) => group.map(({ messages }) => messages))).toEqual([[3, 4], [1]]);
  expect(sumOf(lines)).toEqual({ messages: 8, forms: 3, clicks: 6, minutes: 44 });
});

test("months to choose from go back over the turn of the year", () => {
  expect(lastMonths("2026-02-28", 4)).toEqual(["2026-02", "2026-01", "2025-12", "2025-11"]);
});
