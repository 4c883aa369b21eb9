import { RECOVERED_AFTER_MILLISECONDS, restartDelay, restartsInARow } from "../../../local/supervisor/back-off";

test("a part that keeps dying is restarted at growing pauses, never more than half a minute apart", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map(restartDelay)).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
  ]);
});

test("a part that ran for a minute has recovered, a shorter run counts on", () => {
  expect(restartsInARow(0, 10)).toBe(1);
  expect(restartsInARow(6, RECOVERED_AFTER_MILLISECONDS - 1)).toBe(7);
  expect(restartsInARow(6, RECOVERED_AFTER_MILLISECONDS)).toBe(1);
});

test("a part that was asked to end, as by npm run dev, has not crashed; one that ends at once has", () => {
  expect(restartsInARow(6, 2_000, true)).toBe(1);
  expect(restartsInARow(6, 200, true)).toBe(7);
});
