import { ensureSearchAttributes } from "../../local/temporal/search-attributes";
import { ensureNamespace } from "../../local/temporal/namespace";
import { knowsSearchAttributes } from "../../relay/searchable";
import { Client } from "@temporalio/client";
import { useTemporal } from "../setup/temporal";

jest.setTimeout(60_000);

const temporal = useTemporal();

test("search attributes are registered once, can be used from then on, and are found registered", async () => {
  const namespace = temporal.taskQueue;
  await ensureNamespace(temporal.connection(), namespace);
  const client = new Client({ connection: temporal.connection(), namespace });
  expect(await knowsSearchAttributes(client)).toBe(false);
  expect(await ensureSearchAttributes(temporal.connection(), namespace)).toEqual({ known: true });
  expect(await knowsSearchAttributes(client)).toBe(true);
  expect(await ensureSearchAttributes(temporal.connection(), namespace)).toEqual({ known: true });
});
