import { Board } from "../../../local/supervisor/board";

const ready = { state: "ready", done: 0, total: 0, message: "" } as const;

test("the system is ready when every part is, and not a part earlier", async () => {
  const board = new Board(["postgres", "api", "temporal"]);
  let resolved = false;
  const whole = board.whenReady().then(() => (resolved = true));
  board.set("postgres", "ready", "");
  board.set("api", "ready", "");
  await Promise.resolve();
  expect([board.allReady, resolved]).toEqual([false, false]);
  board.set("temporal", "ready", "");
  await whole;
  expect(board.allReady).toBe(true);
});

test("pages that lack Temporal can be used, but the system is not ready", async () => {
  const board = new Board(["api"]);
  const usable = board.whenUsable();
  board.setTemporal({ ...ready, state: "obtaining" });
  board.set("api", "degraded", "temporal: no answer in time");
  await usable;
  expect(board.allReady).toBe(false);
});

test("without a Temporal server by choice, doing without it is no lack", () => {
  const board = new Board(["api"]);
  board.set("api", "degraded", "temporal: no answer in time");
  board.setTemporal({ ...ready, state: "none" });
  expect(board.allReady).toBe(true);
});

test("only changes are told, and parts not started here are not on the board", () => {
  const board = new Board(["api"]);
  const told: unknown[] = [];
  board.on("parts", (parts) => told.push(parts));
  board.set("api", "ready", "");
  board.set("api", "ready", "");
  board.set("postgres", "down", "");
  expect(told).toEqual([[{ part: "api", state: "ready", message: "" }]]);
});
