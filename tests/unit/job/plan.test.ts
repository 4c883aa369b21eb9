import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { jobPlan } from "../../../domain/job";
import { JOB_WORDS, type JobKind } from "../../../domain/vocabulary";
import { loadRules, messagingOn } from "../../../rules";

const messaging = messagingOn(loadRules(), "2026-11-30");
const page = readFileSync(resolve(__dirname, "../../../docs/operations/jobs.md"), "utf8");

/** The table of the page: job, when, overlap, catch-up. */
const written = new Map(
  [...page.matchAll(/^\| `([a-z-]+)` *\|(.*)\|$/gm)].map(([, job = "", cells = ""]) => {
    const [, when = "", overlap = "", catchup = ""] = cells.split("|").map((cell) => cell.trim());
    return [job, { when, overlap, catchup }];
  }),
);

const SECONDS: Readonly<Record<string, number>> = {
  "a minute": 60,
  "an hour": 3_600,
  "2 hours": 7_200,
  "three weeks": 21 * 86_400,
};
const ORDINALS: Readonly<Record<number, string>> = { 1: "the 1st", 5: "the 5th" };

const said = (job: JobKind): string => {
  const { turn } = jobPlan(job, messaging);
  if (turn === null) return "by hand";
  if (turn.kind === "monthly") return `${ORDINALS[turn.day]} of the month, ${turn.at}`;
  if (turn.kind === "daily") return job === "digest" ? "daily, the digest's hour" : `daily, ${turn.at}`;
  if (turn.minutes === 60) return "hourly";
  return turn.minutes > 60 ? `every ${turn.minutes / 60} hours` : `every ${turn.minutes} minutes, within office hours`;
};

test("the page of jobs names every job and no other", () => {
  expect([...written.keys()].sort()).toEqual([...JOB_WORDS].sort());
});

test.each(JOB_WORDS)("when %s is done, its overlap and how far back it catches up are what the page says", (job) => {
  const { overlap, catchupSeconds } = jobPlan(job, messaging);
  const line = written.get(job);
  expect(line).toEqual({ when: said(job), overlap: overlap.replace("-", " "), catchup: line?.catchup });
  expect(SECONDS[line?.catchup ?? ""]).toBe(catchupSeconds);
});

test("days and hours of jobs come from the rule: another rule, another turn", () => {
  const other = { digestAt: "10:30", monthly: { missingDay: 2, briefDay: 7 } };
  expect(jobPlan("digest", other).turn).toEqual({ kind: "daily", at: "10:30" });
  expect(jobPlan("digest", { ...other, digestAt: null }).turn).toBeNull();
  expect(jobPlan("missing-data", other).turn).toMatchObject({ day: 2 });
  expect(jobPlan("brief", other).turn).toMatchObject({ day: 7 });
});
