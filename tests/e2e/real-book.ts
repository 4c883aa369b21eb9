import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { codeOfStep, fromBase32, STEP_SECONDS } from "../../api/sign-in/totp";
import { openPage, type PageSize } from "../setup/browser";
import { until } from "./api-client";
import type { RunningSystem } from "./running-system";

const SMALL_PHONE: PageSize = { width: 360, height: 740 };
const PASSWORD = "huan-guo-de-mima-2026";

/** The first three, as their institution names them. */
export const FIRST = {
  unit: { id: "quzhou-administration", name: "衢州市河清系统管理（三员）", divisionCode: "330800" },
  jurisdiction: "3308",
  system: { login: "xitong", name: "试系统", email: "xitong@example.invalid" },
  security: { login: "anquan", name: "试安全", email: "anquan@example.invalid" },
  audit: { login: "shenji", name: "试审计", email: "shenji@example.invalid" },
} as const;

/** `heqing bootstrap --administrators` on the book of a running system; what it printed. @throws where it refused */
export function bootstrapAdministrators({ dataFolder }: RunningSystem, file: object = FIRST): string {
  const path = join(mkdtempSync(join(tmpdir(), "heqing-first-")), "administrators.json");
  writeFileSync(path, JSON.stringify(file));
  const bin = join(__dirname, "..", "..", "bin", "heqing.mjs");
  const environment = { ...process.env, HEQING_DATA: dataFolder };
  return execFileSync(process.execPath, [bin, "bootstrap", "--administrators", path], {
    env: environment,
    encoding: "utf8",
  });
}

/** Pages of the first three, each by the one-time link that was printed. */
export async function firstAdministrators(system: RunningSystem): Promise<readonly [Page, Page, Page]> {
  const printed = bootstrapAdministrators(system);
  const pages: Page[] = [];
  for (const { login } of [FIRST.system, FIRST.security, FIRST.audit]) {
    const token = new RegExp(`${login} \\S+/first-password/(\\w+)`).exec(printed)?.[1] ?? "";
    pages.push(await firstSignIn(system.port, login, token));
  }
  return pages as unknown as readonly [Page, Page, Page];
}

/** Chooses a password by a one-time link and signs in for the first time, on a small phone, with an authenticator where one is wanted. */
export async function firstSignIn(port: number, login: string, token: string): Promise<Page> {
  const page = await openPage(SMALL_PHONE);
  await page.goto(`http://127.0.0.1:${port}/first-password/${token}`);
  const fresh = page.getByLabel("新密码（至少 12 个字符）");
  await fresh.waitFor({ timeout: 15_000 }).catch(async () => {
    throw new Error(`expected ${login} to be asked for a password at ${page.url()}: ${await page.innerText("body")}`);
  });
  await fresh.fill(PASSWORD);
  await page.getByLabel("再输一次新密码").fill(PASSWORD);
  await page.getByRole("button", { name: "设置密码" }).click();
  await page.getByText(`请用登录名 ${login} 登录`).waitFor();
  await page.getByRole("link", { name: "去登录" }).click();
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  const tasks = page.getByRole("heading", { name: "我的待办" });
  const secret = page.locator("code.secret");
  await tasks.or(secret).waitFor();
  if (await secret.isVisible()) {
    const bytes = fromBase32((await secret.innerText()).replaceAll(" ", ""));
    SECRETS.set(login, bytes);
    await page.getByLabel("验证器显示的 6 位数字").fill(codeNow(login));
    await page.getByRole("button", { name: "确认启用" }).click();
    await page.getByRole("button", { name: "已保存好，继续" }).click();
    await tasks.waitFor();
  }
  return page;
}

const SECRETS = new Map<string, Buffer>();

/** What the authenticator of somebody shows, so many steps from now. */
export function codeNow(login: string, ahead = 0): string {
  const bytes = SECRETS.get(login);
  if (bytes === undefined) throw new Error(`expected ${login} to have an authenticator`);
  return codeOfStep(bytes, Math.floor(Date.now() / 1000 / STEP_SECONDS) + ahead);
}

/** Token of the link in the newest mail to an address that has one. */
export async function linkTo({ dataFolder }: RunningSystem, address: string): Promise<string> {
  let token = "";
  await until(`a mail with a link to ${address}`, async () => {
    const { mailPage } = JSON.parse(readFileSync(join(dataFolder, "connection.json"), "utf8")) as { mailPage: string };
    const list = await (await fetch(mailPage)).text();
    for (const [, letter = ""] of list.matchAll(/href="(\/mail\/[^"]+)"/g)) {
      const text = await (await fetch(new URL(letter, mailPage))).text();
      const found = /\/first-password\/([a-z0-9]+)/.exec(text)?.[1];
      if (found === undefined || !text.includes(address)) continue;
      token = found;
      break;
    }
    if (token === "") throw new Error("not yet");
    return true;
  });
  return token;
}

/** A route that has no page yet, in the session of a page. @throws Error with the answer of a refusal */
export async function route<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  const session = (await (await page.request.get(new URL("/api/v1/session", page.url()).href)).json()) as {
    csrf: string;
  };
  const answer = await page.request.fetch(new URL(`/api/v1${path}`, page.url()).href, {
    method,
    headers: { "x-heqing-csrf": session.csrf, "idempotency-key": crypto.randomUUID() },
    ...(body === undefined ? {} : { data: body }),
  });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (answer.status() === 204 ? undefined : await answer.json()) as T;
}
