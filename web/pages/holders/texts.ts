import { own } from "../../texts/own";

/** Texts of posts and holders. */
export const TEXTS = own(
  {
    title: "任职管理",
    intro: "职务由谁担任。任职和免职由一名管理员提出，另一类管理员确认后生效。",
    search: "职务、单位或姓名",
    empty: "没有符合条件的职务。",
    vacant: "暂无任职人员",
    since: (name: string, from: string, to: string) => `${name}（${from} 至 ${to}）`,
    always: "不限",
    now: "今",
    appoint: "提出任职",
    give: (name: string) => `提出免去 ${name}`,
    person: "人员姓名（输入后选择）",
    choose: "请选择",
    nobody: "没有这个姓名的人员。",
    from: "起始日期",
    last: "自此日期起不再担任",
    ground: "依据（任免文件，必填）",
    proposed: (what: string) => `${what}：已提出，待另一类管理员确认`,
  },
  {
    title: "Posts and holders",
    intro:
      "Who holds which post. Taking and giving up a post is proposed by one administrator and holds once another administration confirms it.",
    search: "Post, unit or name",
    empty: "No post fits.",
    vacant: "Nobody holds it",
    since: (name: string, from: string, to: string) => `${name} (${from} to ${to})`,
    always: "always",
    now: "now",
    appoint: "Propose a holder",
    give: (name: string) => `Propose the end of ${name}`,
    person: "Name of the person (type, then choose)",
    choose: "Choose",
    nobody: "Nobody of this name.",
    from: "From",
    last: "No more from this day on",
    ground: "Ground (document, required)",
    proposed: (what: string) => `${what}: proposed, to be confirmed by another administration`,
  },
);
