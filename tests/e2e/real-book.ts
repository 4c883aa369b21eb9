import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { keptOf } from "../../api/sign-in/password";
import { codeOfStep, fromBase32, STEP_SECONDS } from "../../api/sign-in/totp";
import { createPool } from "../../db/connect/pool";
import { loadAccounts, loadRegistry } from "../../db/registry/load";
import { openPage, type PageSize } from "../setup/browser";
import type { RunningSystem } from "./running-system";

const SMALL_PHONE: PageSize = { width: 360, height: 740 };
const NONE = { divisions: [], rivers: [], sections: [], targets: [], posts: [], holdings: [], accounts: [] } as const;
const FIRST = [
  { login: "xitong", name: "试系统", role: "system_admin", personId: "e3308000-0000-4000-8000-000000000001" },
  { login: "anquan", name: "试安全", role: "security_admin", personId: "e3308000-0000-4000-8000-000000000002" },
] as const;
const FIRST_PASSWORD = "chushi-2026-quzhou";

/** The first two administrators of a book without the demonstration: no command makes them yet, so the owner does. */
export async function firstAdministrators({ dataFolder }: RunningSystem): Promise<void> {
  const { database } = JSON.parse(readFileSync(join(dataFolder, "connection.json"), "utf8")) as {
    database: { roles: { owner: string } };
  };
  const pool = createPool({ url: database.roles.owner, applicationName: "first administrators", max: 1 });
  try {
    const [unitId, divisionCode] = ["quzhou-administration", "330800"];
    await loadRegistry(pool, {
      ...NONE,
      demo: false,
      units: [{ id: unitId, name: "系统管理组（试用）", kind: "administration", divisionCode, mark: null }],
      persons: FIRST.map(({ personId: id, name }) => ({ id, name, email: null, phone: null, divisionCode })),
    });
    const password = await keptOf(FIRST_PASSWORD);
    await loadAccounts(
      pool,
      FIRST.map(({ login, role, personId }) => ({ login, role, personId, unitId, jurisdiction: "3308", password })),
    );
  } finally {
    await pool.end();
  }
}

/** Signs in for the first time on a small phone: a password of one's own and an authenticator, where they are wanted. */
export async function firstSignIn(port: number, login: string, password = FIRST_PASSWORD): Promise<Page> {
  const page = await openPage(SMALL_PHONE);
  await page.goto(`http://127.0.0.1:${port}/sign-in`);
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  const tasks = page.getByRole("heading", { name: "我的待办" });
  const change = page.getByLabel("管理员给的初始密码");
  const secret = page.locator("code.secret");
  await tasks.or(change).or(secret).waitFor();
  if (await secret.isVisible()) {
    const bytes = fromBase32((await secret.innerText()).replaceAll(" ", ""));
    const code = codeOfStep(bytes, Math.floor(Date.now() / 1000 / STEP_SECONDS));
    await page.getByLabel("验证器显示的 6 位数字").fill(code);
    await page.getByRole("button", { name: "确认启用" }).click();
    await page.getByRole("button", { name: "已保存好，继续" }).click();
    await tasks.or(change).waitFor();
  }
  if (await change.isVisible()) {
    await change.fill(password);
    for (const label of ["新密码（至少 12 个字符）", "再输一次新密码"])
      await page.getByLabel(label).fill("huan-guo-de-mima-2026");
    await page.getByRole("button", { name: "修改密码" }).click();
    await tasks.or(secret).waitFor();
    if (await secret.isVisible()) throw new Error(`expected ${login} to have an authenticator before a password`);
  }
  return page;
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
