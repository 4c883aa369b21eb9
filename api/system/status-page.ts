import type { PartReadiness, PartState, Readiness } from "../../telemetry/readiness";
import type { ServerProgress } from "./system-state";

const PART_NAMES: Readonly<Record<string, string>> = {
  database: "数据库",
  mail: "邮件收集器",
  api: "页面",
  temporal: "流程服务器",
  worker: "流程执行",
  relay: "消息中继",
};
const STATE_NAMES: Readonly<Record<PartState, string>> = {
  ready: "正常",
  degraded: "受限",
  starting: "启动中",
  down: "未运行",
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const row = ({ part, state, message }: PartReadiness): string =>
  `<tr><td>${escape(PART_NAMES[part] ?? part)}</td><td>${STATE_NAMES[state]}</td><td lang="en">${escape(message)}</td></tr>`;

/** A page that needs no script: what is running, shown where the pages of web/ are not built. */
export function statusPage({ ready, parts }: Readiness, temporal: ServerProgress | undefined): string {
  const strip =
    temporal === undefined || temporal.state === "ready" ? "" : `<p role="status">${escape(temporal.message)}</p>`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>河清</title>
</head><body><h1>河清</h1>${strip}<p>${ready ? "各部件均已就绪。" : "部分部件尚未就绪。"}</p>
<table><thead><tr><th>部件</th><th>状态</th><th>说明</th></tr></thead><tbody>${parts.map(row).join("")}</tbody></table></body></html>
`;
}
