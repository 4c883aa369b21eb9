import type { ObtainPhase, ObtainProgress } from "../temporal/obtain/progress";

const WORDS: Readonly<Record<ObtainPhase, string>> = {
  search: "正在查找流程服务器",
  wait: "另一个启动正在准备流程服务器，等待其完成",
  download: "正在下载流程服务器",
  modules: "正在下载流程服务器的源码",
  compile: "正在编译流程服务器",
  link: "流程服务器即将编译完成",
  check: "正在检验流程服务器",
  ready: "流程服务器已取得",
};

/** The sentence of the strip on the pages: how far the server is, and that nothing people do is lost meanwhile. */
export function obtainWords({ phase, done, total }: ObtainProgress): string {
  const count = done === null || total === null ? "" : `（${done}/${total}）`;
  return `${WORDS[phase]}${count}。现在办理的事项均已保存，服务器就绪后自动处理。`;
}
