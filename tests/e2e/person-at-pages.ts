import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { openPage, type PageSize } from "../setup/browser";
import { missingGlyphs } from "../setup/glyphs";
import { smallTargets } from "../setup/tap-targets";
import { until } from "./api-client";

/** The smallest phone that the pages are made for. */
export const SMALL_PHONE: PageSize = { width: 360, height: 740 };

/** A demonstration account that is signed in on a page of its own. */
export class PersonAtPages {
  /** Whether the page that is open has sent an act. */
  private acted = false;

  private constructor(
    readonly page: Page,
    private readonly port: number,
    private readonly size: PageSize,
  ) {}

  /** Signs in by the page, with the demonstration's code where a second step is asked for. */
  static async signIn(port: number, login: string, size: PageSize): Promise<PersonAtPages> {
    const page = await openPage(size);
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.getByLabel("账号").fill(login);
    await page.getByLabel("密码").fill(`demo-${login}`);
    await page.getByRole("button", { name: "登录" }).click();
    const code = page.getByRole("button", { name: "用演示验证码继续" });
    const heading = page.getByRole("heading", { level: 1, name: "我的待办" });
    await code.or(heading).first().waitFor();
    if (await code.isVisible()) await code.click();
    await heading.waitFor();
    return new PersonAtPages(page, port, size);
  }

  /** Somebody who has not signed in. */
  static async visit(port: number, size: PageSize): Promise<PersonAtPages> {
    return new PersonAtPages(await openPage(size), port, size);
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`http://127.0.0.1:${this.port}${path}`);
    this.acted = false;
  }

  /** The page once it shows the text; opened again until it does. */
  async sees(path: string, text: string | RegExp): Promise<void> {
    await until(`${path} to show ${String(text)}`, async () => {
      await this.go(path);
      await this.page.getByText(text).first().waitFor({ timeout: 3_000 });
      return true;
    });
  }

  /** Opens the task from the list of what is to be done, once it stands there; gives the file's address. */
  async task(name: string): Promise<string> {
    const link = this.page
      .getByRole("article")
      .filter({ has: this.page.getByRole("heading", { name: new RegExp(`^${name}`) }) })
      .getByRole("link", { name: "去办理" });
    await until(`the task ${name}`, async () => {
      await this.go("/");
      await link.first().waitFor({ timeout: 3_000 });
      return true;
    });
    await link.first().click();
    await this.page.locator("#now").waitFor();
    return new URL(this.page.url()).pathname;
  }

  /** Opens the first file of a list, once there is one; gives its address. */
  async opens(list: string): Promise<string> {
    const link = this.page.locator(".rows").getByRole("link");
    await until(`a file in ${list}`, async () => {
      await this.go(list);
      await link.first().waitFor({ timeout: 3_000 });
      return true;
    });
    await link.first().click();
    await this.page.locator("#now").waitFor();
    return new URL(this.page.url()).pathname;
  }

  /** The unfolded form of an act, by the name of the act. */
  async form(name: string): Promise<Locator> {
    const card = this.page
      .locator("details.act")
      .filter({ has: this.page.getByRole("heading", { level: 3, name, exact: true }) });
    await card.first().waitFor();
    if ((await card.first().getAttribute("open")) === null) await card.first().locator("summary").click();
    return card.first();
  }

  /** Fills fields by the beginning of their labels, sends the form, and waits until the act has been judged. */
  async act(name: string, fields: Readonly<Record<string, string>> = {}, also?: (form: Locator) => Promise<void>) {
    // What came of the act before may still unfold another form.
    if (this.acted) await this.page.reload();
    const form = await this.form(name);
    for (const [label, text] of Object.entries(fields)) await form.getByLabel(new RegExp(`^${label}`)).fill(text);
    await also?.(form);
    await this.expectWhole(`form-${name}`);
    await form.getByRole("button", { name, exact: true }).click();
    await this.page.getByText(`${name}：已办理`).first().waitFor();
    this.acted = true;
  }

  /** Nothing is cut off, too small for a finger or without its glyph; a picture where HEQING_PICTURES names a folder. */
  async expectWhole(name: string): Promise<void> {
    const { page } = this;
    const folder = process.env["HEQING_PICTURES"];
    if (folder !== undefined)
      await page.screenshot({ path: join(folder, `${name}-${this.size.width}.png`), fullPage: true });
    const faults = [
      `${String(await page.evaluate("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"))} px too wide`,
      ...(this.size.width < 500 ? await smallTargets(page) : []),
      ...(await missingGlyphs(page, await page.locator("body").innerText())),
    ].filter((fault) => fault !== "0 px too wide");
    if (faults.length > 0) throw new Error(`expected the page ${name} to be whole: ${faults.join(", ")}`);
  }
}
