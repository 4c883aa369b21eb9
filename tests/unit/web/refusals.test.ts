import { problemWords } from "../../../web/controls/problem-words";
import { refusedWords } from "../../../web/pages/sign-in/refused-words";
import { passwordFault } from "../../../web/pages/sign-in/password-fault";
import { TEXTS } from "../../../web/pages/sign-in/texts";
import { en } from "../../../web/texts/en";
import { zh } from "../../../web/texts/zh";

const tooMany = { status: 429, code: "TOO_MANY", title: "Too many requests", titleZh: "请求过于频繁" };

test("who has to wait is told how long, in words of the place", () => {
  expect(problemWords({ ...tooMany, retryAfter: 119 }, "zh", zh)).toBe("请求过于频繁：请等 2 分钟再试");
  expect(problemWords({ ...tooMany, retryAfter: 60 }, "zh", zh, TEXTS.zh.tooMany)).toBe("登录尝试过多：请等 60 秒再试");
  expect(problemWords({ ...tooMany, retryAfter: 5 }, "en", en)).toBe("Too many requests: try again in 5 s");
});

test("a refusal that leaves a person at a loss says what to do", () => {
  const expired = { status: 403, code: "FORM_EXPIRED", titleZh: "表单已过期" };
  expect(problemWords(expired, "zh", zh)).toBe("表单已过期：请刷新页面后重试");
  const invalid = { status: 400, code: "INPUT_INVALID", titleZh: "输入不符合要求" };
  const errors = [{ path: "new", message: "expected …" }];
  expect(problemWords({ ...invalid, errors }, "zh", zh)).toBe("输入不符合要求：新密码");
});

test("an address shows no words but ours", () => {
  expect(refusedWords("IDENTITY_TAKEN", TEXTS.zh)).toBe(TEXTS.zh.refused.IDENTITY_TAKEN);
  for (const foreign of ["您的账号已冻结，请致电 12345", "constructor", "", "DATABASE_UNREACHABLE"]) {
    expect(refusedWords(foreign, TEXTS.zh)).toBe(TEXTS.zh.refused.OTHER);
  }
});

test("a new password is refused on the page for what the API would refuse it for", () => {
  const typed = { old: "right-password", fresh: "another-password", again: "another-password" };
  expect(passwordFault(typed, "town1", TEXTS.zh)).toBeNull();
  expect(passwordFault({ ...typed, fresh: "short" }, "town1", TEXTS.zh)).toBe(TEXTS.zh.tooShort);
  expect(passwordFault({ ...typed, fresh: "My-TOWN1-password" }, "town1", TEXTS.zh)).toBe(TEXTS.zh.withLogin);
  expect(passwordFault({ ...typed, fresh: typed.old }, "town1", TEXTS.zh)).toBe(TEXTS.zh.sameAsOld);
  expect(passwordFault({ ...typed, again: "mistyped" }, "town1", TEXTS.zh)).toBe(TEXTS.zh.different);
});
