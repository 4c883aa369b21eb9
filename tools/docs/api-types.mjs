// TypeScript of the OpenAPI document on standard input, which is checked on the way, to standard output.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import openapiTS, { astToString } from "openapi-typescript";

const INTRODUCTION =
  "// What the API takes and answers, made of its OpenAPI document by `npm run api:types`; never written by hand.\n";

// The checker that openapi-typescript brings, with all that the specification asks for instead of the little it uses.
const require = createRequire(import.meta.url);
const { createConfig, lintFromString } = createRequire(require.resolve("openapi-typescript"))("@redocly/openapi-core");

const source = await text(process.stdin);
const document = JSON.parse(source);
const config = await createConfig({ extends: ["spec"] });
for (const { severity, message, location } of await lintFromString({ source, absoluteRef: "openapi.json", config })) {
  console.error(`${severity}: ${message} at ${location[0]?.pointer ?? "#"}`);
  process.exitCode = 1;
}
const nodes = await openapiTS(document, { immutable: true, silent: true, emptyObjectsUnknown: true });
process.stdout.write(`${INTRODUCTION}${astToString(nodes)}`);
