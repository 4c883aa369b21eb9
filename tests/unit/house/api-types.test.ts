import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openapi } from "../../../api/openapi/openapi";
import { ROUTES } from "../../../api/routes";
import { pagesDocument } from "../../../tools/docs/pages-document";
import { ROOT } from "../../house/folder";

/** Runs the tool as `npm run api:types` does. */
const types = (document: string) =>
  spawnSync(process.execPath, [join(ROOT, "tools/docs/api-types.mjs")], {
    input: document,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });

test("the pages' types are those of the API's document (npm run api:types makes them anew)", () => {
  expect(readFileSync(join(ROOT, "web/api-schema.d.ts"), "utf8")).toBe(types(pagesDocument()).stdout);
}, 60_000);

test("the whole document is OpenAPI 3.1 that a checker of it reads without a fault, and one that is not is seen", () => {
  const document = openapi(ROUTES);
  expect(types(JSON.stringify(document))).toMatchObject({ status: 0, stderr: "" });
  const { paths: _paths, ...without } = document;
  for (const wrong of [
    { ...document, openapi: "2.0" },
    { ...without, paths: { "/x": { get: { responses: 7 } } } },
  ]) {
    expect(types(JSON.stringify(wrong)).status).not.toBe(0);
  }
}, 60_000);
