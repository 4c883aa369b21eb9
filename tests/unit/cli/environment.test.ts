import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENT, readEnvironment, required } from "../../../cli/environment";
import { environmentReference } from "../../../cli/environment-reference";
import { HeqingError } from "../../../domain/errors";

const failure = (work: () => unknown): HeqingError => {
  try {
    work();
  } catch (error) {
    if (error instanceof HeqingError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
};

test("docs/reference/environment.md is what the schema says", () => {
  const page = readFileSync(join(__dirname, "../../../docs/reference/environment.md"), "utf8");
  expect(page).toBe(environmentReference());
});

test("an empty environment is good, and an empty value counts as absent", () => {
  expect(readEnvironment({})).toMatchObject({
    PORT: 8080,
    HOST: "127.0.0.1",
    TEMPORAL_NAMESPACE: "heqing",
    DEMO: true,
    LOG_LEVEL: "info",
  });
  expect(readEnvironment({ PORT: "", HOST: "", DATABASE_URL: "" })).toMatchObject({ PORT: 8080, HOST: "127.0.0.1" });
});

test.each([
  ["PORT", "80x"],
  ["PORT", "0"],
  ["PORT", "70000"],
  ["DATABASE_URL", "mysql://host/x"],
  ["SMTP_URL", "localhost"],
  ["PUBLIC_URL", "ftp://host"],
  ["LOG_LEVEL", "loud"],
  ["SHUTDOWN_GRACE_SECONDS", "-1"],
  ["DEMO", "maybe"],
])("%s=%s is refused in one sentence that names the setting", (name, value) => {
  const error = failure(() => readEnvironment({ [name]: value }));
  expect(error.code).toBe("ENVIRONMENT_INVALID");
  expect(error.message).toMatch(new RegExp(`^${name} should be [^\\n]+\\.$`));
});

test("a refused value is not repeated, as it may be a secret", () => {
  const error = failure(() => readEnvironment({ DATABASE_URL: "mysql://u:hunter2@host", PORT: "hunter2" }));
  expect(error.message).toContain("DATABASE_URL");
  expect(error.message).toContain("PORT");
  expect(error.message).not.toContain("hunter2");
});

test("a setting a command needs is asked for by name and meaning", () => {
  const error = failure(() => required(readEnvironment({}), "DATABASE_URL"));
  expect(error.message).toMatch(/^DATABASE_URL is not set \(Login of this process in Postgres.*\)\.$/);
});

test("every default stands in the table as the schema has it", () => {
  const defaults = Object.entries(readEnvironment({})).filter(([, value]) => value !== undefined);
  const shown = defaults.map(([name]) => [name, ENVIRONMENT[name as keyof typeof ENVIRONMENT].fallback]);
  expect(shown).toEqual(defaults.map(([name, value]) => [name, value === true ? "1" : String(value)]));
});
