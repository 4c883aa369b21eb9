/**
 * What there is to read. `jurisdiction`: rows that the account's jurisdiction reaches; `own`: rows of the account itself;
 * `everywhere`: every row there is.
 */
export type ResourceReach = "jurisdiction" | "own" | "everywhere";

/** Resources by name. A row of the book belongs to one of them; what names roles of parties is seen by their units alone. */
export const RESOURCES = {
  /** Places, waters, units, posts, targets, rules: public facts. */
  registry: "everywhere",
  /** Rows of the national platform, public as published. */
  "public-reading": "everywhere",
  /** What the house itself published 公布. */
  publication: "everywhere",
  /** A section's page: what was judged of it. */
  section: "everywhere",
  /** Laboratory values. */
  reading: "jurisdiction",
  /** What makes values look wrong 数据存疑, and who looked. */
  doubt: "jurisdiction",
  /** 预警 on a section. */
  warning: "jurisdiction",
  verdict: "jurisdiction",
  /** Verdicts before their release 审核发布. */
  preliminary: "jurisdiction",
  release: "jurisdiction",
  import: "jurisdiction",
  /** Where monitoring data come from 数据来源, and where values are missing 缺数. */
  source: "jurisdiction",
  quarantine: "jurisdiction",
  matter: "jurisdiction",
  /** Re-samplings 复测 with a road of their own. */
  sampling: "jurisdiction",
  /** Hearings of the upstream side 听取上游. */
  hearing: "jurisdiction",
  /** Complaints 信访举报. */
  complaint: "jurisdiction",
  /** Who complained: a right of its own, and whoever reads it is audited. */
  informant: "jurisdiction",
  /** Requests to departments 提请办理. */
  request: "jurisdiction",
  /** Interviews 约谈; what is published of them is public. */
  interview: "jurisdiction",
  /** Objections 异议 to what was released. */
  objection: "jurisdiction",
  /** The timeline. */
  event: "jurisdiction",
  duty: "jurisdiction",
  step: "jurisdiction",
  /** What persons handed in. */
  act: "jurisdiction",
  /** Photos and documents 附件 that acts carry. */
  attachment: "jurisdiction",
  letter: "jurisdiction",
  delivery: "jurisdiction",
  /** Leaves of the ledger. */
  ledger: "jurisdiction",
  /** Outbox entries that were not carried yet. */
  outbox: "jurisdiction",
  /** Matters that wait for an administrator 需人工处理. */
  parked: "jurisdiction",
  /** Names and addresses of persons, and which posts they held. One's own name is always seen. */
  person: "jurisdiction",
  account: "jurisdiction",
  /** What administrators propose of persons, accounts and holdings. */
  proposal: "jurisdiction",
  token: "jurisdiction",
  audit: "jurisdiction",
  /** What is done again and again over the whole book, and its runs. */
  job: "everywhere",
  /** 月度分析会材料, missing months and what units were asked 减负统计, of an office's area. */
  brief: "jurisdiction",
} as const satisfies Record<string, ResourceReach>;

export type Resource = keyof typeof RESOURCES;
