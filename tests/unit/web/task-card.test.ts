import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import type { Task } from "../../../web/api-types";

const RENDER = resolve(__dirname, "..", "..", "setup", "render-tasks.mjs");
/** A plan that is due in a bit more than three days. */
const TASK = {
  kind: "plan",
  on: { kind: "matter", id: "12", number: "演示治水办整改〔2026〕3号" },
  matterId: "12",
  matterNumber: "演示治水办整改〔2026〕3号",
  samplingId: null,
  samplingNumber: null,
  sectionName: "演示溪甲乙交接断面",
  phase: "acknowledged",
  rungName: null,
  dueAt: new Date(Date.now() + 3.5 * 86_400_000).toISOString(),
  dueDate: null,
  provisional: false,
  overdue: false,
  stopped: false,
  awaitsService: false,
  limitStatus: "assumption",
  about: null,
  since: "2026-11-01T00:00:00Z",
} as unknown as Task;

let running = "";
let stopped = "";
beforeAll(() => {
  const input = JSON.stringify([TASK, { ...TASK, stopped: true }]);
  [running = "", stopped = ""] = JSON.parse(
    execFileSync(process.execPath, [RENDER], { input, encoding: "utf8" }),
  ) as string[];
}, 60_000);

test("a task whose clock runs says how long is left", () => {
  expect(running).toMatch(/还剩 [34] 天/);
});

test("a stopped task says that its clock stands still, and neither a date nor how long is left", () => {
  expect(stopped).toContain("中止计时");
  expect(stopped).not.toMatch(/还剩|期限|\d{4}年/);
});
