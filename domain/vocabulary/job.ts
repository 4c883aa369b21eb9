import { type Name, named, wordsOf } from "./named";

/** What is done again and again over the whole book. */
export const JOBS = {
  digest: named("每日消息汇总", "daily digest"),
  "second-channel": named("文书未查阅另行通知", "papers unopened: another channel"),
  "missing-data": named("月末缺数", "missing data at month's end"),
  brief: named("月度分析会材料", "brief of the monthly meeting"),
  recompute: named("重新核算", "recompute"),
  archive: named("流程记录归档", "archive of closed histories"),
  reconcile: named("核对流程", "reconcile book and workflows"),
} as const satisfies Readonly<Record<string, Name>>;
export type JobKind = keyof typeof JOBS;
export const JOB_WORDS = wordsOf(JOBS);

/** States of one run of a job. */
export const JOB_STATES = {
  asked: named("已要求", "asked for"),
  running: named("运行中", "running"),
  done: named("已完成", "done"),
  skipped: named("已跳过（同一任务正在运行）", "skipped: another run was under way"),
  failed: named("失败，将重试", "failed, is tried again"),
} as const satisfies Readonly<Record<string, Name>>;
export type JobState = keyof typeof JOB_STATES;
export const JOB_STATE_WORDS = wordsOf(JOB_STATES);
