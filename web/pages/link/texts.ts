import { own } from "../../texts/own";

/** Texts of a link from a mail. */
export const TEXTS = own(
  {
    title: "签收整改通知",
    to: "收件人",
    matter: "事项编号",
    section: "断面",
    asked: "需要办理",
    due: "期限",
    button: "签收",
    note: "只限收件人本人使用一次。",
    success: "签收成功",
    received: "签收已收到",
    receivedNote: (at: string) => `${at} 收到，系统稍后自动处理，无需重复操作。`,
    at: (at: string) => `时间：${at}`,
    next: "整改方案和整改情况报告请登录后办理。",
    signIn: "登录办理",
    early: "通知刚刚发出，送达还在登记。本页会自动更新，请稍候。",
    done: "本单位已经签收，无需再办。",
    used: "此链接已经使用过。",
    over: {
      LINK_USED: "此链接已经使用过。",
      LINK_EXPIRED: "此链接已过期，请登录后签收。没有账号密码的，请联系督办单位。",
      LINK_WITHDRAWN: "此链接已失效：账号已停用或收件人已不任该职。请由现任人员登录办理。",
      NOT_FOUND: "没有这个链接，请核对邮件中的地址是否完整。",
    },
  },
  {
    title: "Acknowledge a notice",
    to: "To",
    matter: "Matter",
    section: "Section",
    asked: "Asked for",
    due: "Due",
    button: "Acknowledge",
    note: "For its recipient alone, once.",
    success: "Acknowledged",
    received: "Your acknowledgement has been received",
    receivedNote: (at: string) => `Received ${at}; it is handled by itself, there is no need to do it again.`,
    at: (at: string) => `At ${at}`,
    next: "Plan and report are filed after signing in.",
    signIn: "Sign in",
    early: "The notice has only just been sent and its service is being recorded. This page will follow by itself.",
    done: "Your office has acknowledged already; nothing is left to do.",
    used: "This link has been used.",
    over: {
      LINK_USED: "This link has been used.",
      LINK_EXPIRED:
        "This link has expired. Sign in and acknowledge there; without an account ask the supervising office.",
      LINK_WITHDRAWN:
        "This link is void: the account is closed, or the post is no longer held. Whoever holds it now signs in.",
      NOT_FOUND: "There is no such link. Check that the address in the mail is whole.",
    },
  },
);
