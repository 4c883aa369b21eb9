import { own } from "../../texts/own";

/** Texts of the page of a one-time link. */
export const TEXTS = own(
  {
    title: "设置登录密码",
    person: "姓名",
    login: "登录名",
    unit: "单位",
    role: "角色",
    note: "密码只有您本人知道。本链接用一次即失效。",
    fresh: "新密码（至少 12 个字符）",
    again: "再输一次新密码",
    unequal: "两次输入的密码不一致。",
    save: "设置密码",
    done: (login: string) => `密码已设置。请用登录名 ${login} 登录。`,
    signIn: "去登录",
    over: {
      LINK_USED: "此链接已用过。请直接登录；忘记密码的，请联系安全管理员。",
      LINK_EXPIRED: "此链接已过期。请联系安全管理员重新发送。",
      LINK_WITHDRAWN: "该账号已停用，链接无效。",
      NOT_FOUND: "没有这个链接。请从邮件中完整复制。",
    },
  },
  {
    title: "Choose your password",
    person: "Name",
    login: "Login",
    unit: "Unit",
    role: "Role",
    note: "Nobody but you knows the password. This link acts once.",
    fresh: "New password (at least 12 characters)",
    again: "The new password again",
    unequal: "The two passwords differ.",
    save: "Set the password",
    done: (login: string) => `The password is set. Sign in as ${login}.`,
    signIn: "To the sign-in",
    over: {
      LINK_USED: "This link has been used. Sign in; if you forgot the password, ask the security administrator.",
      LINK_EXPIRED: "The time of this link is over. Ask the security administrator for another.",
      LINK_WITHDRAWN: "The account is closed, the link is void.",
      NOT_FOUND: "There is no such link. Copy it from the mail, whole.",
    },
  },
);
