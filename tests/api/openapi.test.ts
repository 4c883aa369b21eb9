import supertest from "supertest";
import { ROUTES } from "../../api/routes";
import { useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
useMatters(database);
const api = useApi(database);

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema: object }> }>>;
  readonly requestBody?: object;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const read = async (): Promise<Document> => (await supertest(api.app()).get("/api/v1/openapi.json")).body as Document;

test("the served document names every route once, with its parameters, body and answers", async () => {
  const document = await read();
  expect(document.openapi).toBe("3.1.0");
  const named = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect(named.sort()).toEqual(
    ROUTES.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`).sort(),
  );
  const operations = Object.values(document.paths).flatMap((each) => Object.values(each));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  const act = document.paths["/matters/{id}/acts"]?.["post"];
  expect(act?.parameters.map(({ name }) => name)).toEqual(["id", "x-heqing-csrf", "Idempotency-Key"]);
  expect(Object.keys(act?.responses ?? {})).toEqual([
    "200",
    "202",
    "400",
    "401",
    "403",
    "404",
    "409",
    "413",
    "415",
    "429",
    "431",
    "500",
    "503",
  ]);
  expect(JSON.stringify(act?.requestBody)).toContain("counts-as-met");
  expect(document.paths["/matters"]?.["get"]?.parameters.map(({ name }) => name)).toEqual([
    "cursor",
    "open",
    "phase",
    "q",
    "limit",
  ]);
});

test("no answer has a shape that says nothing", async () => {
  const document = await read();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const { responses } of Object.values(operations)) {
      for (const [status, { content = {} }] of Object.entries(responses)) {
        for (const { schema } of Object.values(content))
          expect([path, status, Object.keys(schema)]).not.toEqual([path, status, []]);
      }
    }
  }
});
