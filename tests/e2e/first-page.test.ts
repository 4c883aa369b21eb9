import { DESK, openPage, PHONE } from "../setup/browser";
import { missingGlyphs } from "../setup/glyphs";
import { endSystems, startSystem } from "./running-system";

jest.setTimeout(180_000);
afterAll(endSystems);

test("npm start ends in a page that a browser shows in Chinese, on a phone and on a desk, without an error", async () => {
  const system = await startSystem({ args: ["--temporal", "none"] });
  await system.line(/^The pages can be used/);
  for (const size of [PHONE, DESK]) {
    const page = await openPage(size);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("requestfailed", (request) => errors.push(`${request.url()}: ${String(request.failure()?.errorText)}`));
    await page.goto(`http://127.0.0.1:${system.port}/`);
    await page.getByText("河清").first().waitFor();
    const text = await page.locator("body").innerText();
    expect(await missingGlyphs(page, text)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
  }
  // The page to try the API runs under the same policy, without a word of complaint from the browser.
  const page = await openPage(DESK);
  const said: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto(`http://127.0.0.1:${system.port}/api/docs`);
  // The page draws what is in sight.
  await page.locator("[id$=postSession] button").first().click();
  await page.getByRole("button", { name: "Try it out" }).first().waitFor();
  expect(said).toEqual([]);
});
