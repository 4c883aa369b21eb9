import supertest from "supertest";
import { useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
useMatters(database);
const api = useApi(database);

test("the page to try the API loads nothing from elsewhere and has no script in itself", async () => {
  const open = supertest(api.app());
  const page = await open.get("/api/docs");
  expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  expect(page.headers["content-security-policy"]).toContain("script-src 'self'");
  expect(page.text).not.toMatch(/<script>|<style| style=| on\w+=/);
  const loaded = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? "");
  expect(loaded).toContain("/api/docs/init.js");
  for (const path of loaded) {
    expect(path.startsWith("/api/docs/")).toBe(true);
    expect([path, (await open.get(path)).status]).toEqual([path, 200]);
  }
});

test("nothing else of the package's folder is served", async () => {
  const open = supertest(api.app());
  for (const path of ["package.json", "index.html", "..%2Fajv%2Fpackage.json", "swagger-ui-bundle.js.map"]) {
    expect([path, (await open.get(`/api/docs/${path}`)).status]).toEqual([path, 404]);
  }
});
