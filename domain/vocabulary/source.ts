import { type Name, named, wordsOf } from "./named";

/** What a source of monitoring data is. */
export const SOURCE_KINDS = {
  "platform-release": named("国家平台实时发布", "release of the national platform"),
  folder: named("监视的文件夹", "folder that is watched"),
  token: named("机器令牌上报", "brought by a machine's token"),
} as const satisfies Readonly<Record<string, Name>>;
export type SourceKind = keyof typeof SOURCE_KINDS;
export const SOURCE_KIND_WORDS = wordsOf(SOURCE_KINDS);

/** What became of a fetch. */
export const FETCH_STATES = {
  running: named("正在获取", "being fetched"),
  waiting: named("未取到，稍后重试", "not fetched, is tried again"),
  kept: named("已取到，待入库", "fetched, not taken in yet"),
  looked: named("已查看文件夹", "the folder was looked through"),
  taken: named("已入库", "taken in"),
  unchanged: named("与上次相同", "said what was known"),
  backwards: named("早于上次发布，未入库", "older than the last one, not taken in"),
  failed: named("未成功", "failed"),
} as const satisfies Readonly<Record<string, Name>>;
export type FetchState = keyof typeof FETCH_STATES;
export const FETCH_STATE_WORDS = wordsOf(FETCH_STATES);
