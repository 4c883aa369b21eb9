import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import supertest from "supertest";
import { FOLLOWED } from "../../api/openapi/openapi-links";
import { ROUTES } from "../../api/routes";
import { Contract } from "./fuzz/contract";
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

const contract = async (): Promise<Contract> =>
  new Contract((await read()) as unknown as ConstructorParameters<typeof Contract>[0]);

test("every example is one that its own schema takes", async () => {
  const { operations } = await contract();
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  let examples = 0;
  for (const { operationId, parameters, requestBody } of operations) {
    const contents = Object.values(requestBody?.content ?? {});
    for (const { schema, example } of [...parameters, ...contents]) {
      if (example === undefined) continue;
      examples += 1;
      expect([operationId, example, ajv.validate(schema, example)]).toEqual([operationId, example, true]);
    }
  }
  expect(examples).toBeGreaterThan(20);
});

test("every link leads to an operation that takes what it gives", async () => {
  const { operations } = await contract();
  const links = operations.flatMap(({ responses }) =>
    Object.values(responses).flatMap((answer) => Object.values(answer.links ?? {})),
  );
  expect(links.length).toBe(FOLLOWED.flatMap(({ statuses }) => statuses).length);
  for (const { operationId, parameters } of links) {
    const target = operations.find((operation) => operation.operationId === operationId);
    expect(target?.parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(parameters)));
  }
});

test("no body takes a field that it does not name", async () => {
  const { operations } = await contract();
  const open = (schema: unknown): boolean => {
    if (typeof schema !== "object" || schema === null) return false;
    const { type, additionalProperties } = schema as { type?: unknown; additionalProperties?: unknown };
    return (type === "object" && additionalProperties !== false) || Object.values(schema).some(open);
  };
  const bodies = operations.filter(({ requestBody }) => requestBody !== undefined);
  expect(bodies.filter(({ requestBody }) => open(requestBody)).map(({ operationId }) => operationId)).toEqual([]);
  expect(open({ type: "object" })).toBe(true);
});

test("parameters that no route has, and one named twice, are refused everywhere", async () => {
  const town = await api.as("town1");
  for (const path of ["/session", "/matters", "/openapi.json", "/templates/monthly.csv"]) {
    expect([path, (await town.get(`${path}?unknown=1`)).body]).toEqual([
      path,
      expect.objectContaining({ code: "INPUT_INVALID" }),
    ]);
  }
  expect((await town.get("/matters?open=true&open=true")).status).toBe(400);
  for (const limit of ["0", "201", "1e2", "0x10", " 5", "5.0", "-1", "９"]) {
    expect([limit, (await town.get(`/matters?limit=${encodeURIComponent(limit)}`)).status]).toEqual([limit, 400]);
  }
});

test("a cursor is good for its list and its filters alone", async () => {
  const station = await api.as("station");
  const { next } = (await station.get("/sections?limit=1")).body as { next: string };
  expect((await station.get(`/sections?limit=2&cursor=${next}`)).status).toBe(200);
  const changed = `${next.slice(0, -1)}${next.endsWith("A") ? "B" : "A"}`;
  for (const path of [`/sections?demo=true&cursor=${next}`, `/matters?cursor=${next}`, `/sections?cursor=${changed}`]) {
    const { body } = await station.get(path);
    expect([path, body]).toEqual([
      path,
      expect.objectContaining({ code: "INPUT_INVALID", errors: [expect.objectContaining({ path: "cursor" })] }),
    ]);
  }
});
