import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { DESK, openPage, PHONE, type PageSize } from "../setup/browser";
import { writeFonts, type FontName } from "../setup/chromium/fonts";
import { missingGlyphs } from "../setup/glyphs";

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), "heqing-font-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function shown(text: string, fontconfig?: string, size: PageSize = PHONE): Promise<Page> {
  const page = await openPage(size, fontconfig);
  await page.setContent(`<body style="font: 32px sans-serif">${text}</body>`);
  return page;
}

const TEXT = "河清 断面 衢州 整改事项 签收 销号 Ⅲ→Ⅳ 0.05 mg/L";

test.each([
  ["phone", PHONE],
  ["desk", DESK],
])("on a %s 河清 and our own words are shown, none as an empty box", async (_name, size) => {
  expect(await missingGlyphs(await shown(TEXT, undefined, size), TEXT)).toEqual([]);
});

test.each<[string, readonly FontName[]]>([
  ["a font without Chinese is installed", ["latin", "symbols"]],
  ["no font at all is installed", []],
])("where %s, 河 and 清 are found missing", async (name, fonts) => {
  const page = await shown(TEXT, writeFonts(join(folder, name), fonts));
  expect(await missingGlyphs(page, TEXT)).toEqual(expect.arrayContaining(["河", "清"]));
});

test("a character the font lacks is found among those it has", async () => {
  expect(await missingGlyphs(await shown("河瀫清"), "河瀫清")).toEqual(["瀫"]);
});

test("two characters of the page differ in pixels, and a box differs from both", async () => {
  const page = await shown(
    ["河", "清", "\u{378}"].map((text) => `<p style="width:48px;height:48px">${text}</p>`).join(""),
  );
  const pictures = await Promise.all((await page.locator("p").all()).map((place) => place.screenshot()));
  expect(new Set(pictures.map((picture) => picture.toString("base64"))).size).toBe(3);
});
