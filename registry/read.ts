import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { HeqingError } from "../domain/errors";
import { REGISTRY_FILES, type RegistryFile, type RegistryRows } from "./schema";

/** Places, waters, units and people as they ship, by file. */
export type Registry = { readonly [File in RegistryFile]: RegistryRows<File> } & {
  /** Invented throughout. */
  readonly demo: boolean;
};

/** Quzhou: real places without results, persons or accounts. @throws RULE_INVALID naming file and field */
export const quzhou = (): Registry => readRegistry(join(__dirname, "quzhou"), false);

/** The demonstration county. @throws RULE_INVALID naming file and field */
export const demonstration = (): Registry => readRegistry(join(__dirname, "demo"), true);

/** What lies around the demonstration county: the county above it, its borders, the city. @throws RULE_INVALID naming file and field */
export const neighbours = (): Registry => readRegistry(join(__dirname, "demo-neighbours"), true);

/** Everything in one folder of registry files; a file that is not there is an empty list. */
export function readRegistry(folder: string, demo: boolean): Registry {
  const read = <File extends RegistryFile>(file: File): RegistryRows<File> => readFile(folder, file);
  return {
    divisions: read("divisions"),
    rivers: read("rivers"),
    units: read("units"),
    sections: read("sections"),
    edges: read("edges"),
    targets: read("targets"),
    persons: read("persons"),
    posts: read("posts"),
    holdings: read("holdings"),
    accounts: read("accounts"),
    demo,
  };
}

function readFile<File extends RegistryFile>(folder: string, file: File): RegistryRows<File> {
  const table = join(folder, `${file}.csv`);
  const list = join(folder, `${file}.json`);
  const content = existsSync(table)
    ? parse(readFileSync(table), { columns: true, cast: (cell) => (cell === "" ? null : cell) })
    : existsSync(list)
      ? (JSON.parse(readFileSync(list, "utf8")) as unknown)
      : [];
  const result = REGISTRY_FILES[file].safeParse(content);
  if (result.success) return result.data as RegistryRows<File>;
  const [issue] = result.error.issues;
  throw new HeqingError(
    "RULE_INVALID",
    `${existsSync(table) ? table : list}: ${issue?.path.join(".")}: ${issue?.message}`,
    { fields: { file } },
  );
}
