import { readFileSync, statSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import { isCivilDate } from "../../domain/calendar";
import { HeqingError } from "../../domain/errors";
import { checkRules, diffRules, isRuleKind, loadRules, type Rule, RULE_KINDS, ruleName } from "../../rules";
import { commandLine, read } from "../command-line";
import { standardStreams, type Streams } from "../table/streams";
import { usage } from "../usage";
import { writeResult } from "../table/write-result";

const line = () =>
  commandLine("heqing rules")
    .argument("[words...]", "list, check [FOLDER], or diff OLD NEW")
    .option("--format <format>", "csv or ndjson", "csv")
    .option("--kind <kind>", "list rules of one kind")
    .option("--on <date>", "list rules in force on that day");

/**
 * `heqing rules list [--kind KIND] [--on DATE]`, `rules check [FOLDER]`, `rules diff OLD NEW` (each a rule such as
 * `ladder/default@1`, a file or a folder; one folder alone is compared with the shipped rules).
 */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const {
    options: { format, kind, on },
    words: [words],
  } = read(line(), argv);
  const [verb, ...names] = words;
  if (format !== "csv" && format !== "ndjson") throw usage("format", "csv or ndjson", format);
  const write = (columns: readonly string[], rows: readonly (readonly string[])[]): Promise<boolean> =>
    writeResult(
      streams,
      format === "csv" ? stringify([columns, ...rows] as string[][]) : rows.map((row) => asJson(columns, row)).join(""),
    );
  if (verb === "list" && names.length === 0) {
    await write(LIST_COLUMNS, listed(kind, on));
    return 0;
  }
  if (verb === "check" && names.length <= 1) return check(names[0], streams);
  if (verb === "diff" && (names.length === 1 || names.length === 2)) {
    const [old, fresh] = names.length === 1 ? [undefined, names[0]] : names;
    await write(["rule", "field", "old", "new"], differences(contentOf(old), contentOf(fresh)));
    return 0;
  }
  throw new HeqingError(
    "INPUT_INVALID",
    `expected list, check [FOLDER] or diff OLD NEW, got ${JSON.stringify(words.join(" "))}`,
  );
}

const LIST_COLUMNS = [
  "kind",
  "id",
  "version",
  "effective_from",
  "effective_to",
  "status",
  "instrument",
  "article",
  "address",
  "hash",
] as const;

const asJson = (columns: readonly string[], row: readonly string[]): string =>
  `${JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ""])))}\n`;

function listed(kind: string | undefined, on: string | undefined): readonly (readonly string[])[] {
  if (kind !== undefined && !isRuleKind(kind)) throw usage("kind", RULE_KINDS.join(", "), kind);
  if (on !== undefined && !isCivilDate(on)) throw usage("on", "a date YYYY-MM-DD", on);
  const holds = ({ effectiveFrom, effectiveTo }: Rule): boolean =>
    on === undefined || (effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo));
  return loadRules()
    .rules.filter((rule) => (kind === undefined || rule.kind === kind) && holds(rule))
    .map(({ id, version, effectiveFrom, effectiveTo, status, source, hash, ...rule }) => [
      rule.kind,
      id,
      String(version),
      effectiveFrom,
      effectiveTo ?? "",
      status,
      source.instrument,
      source.article ?? "",
      source.address ?? "",
      hash,
    ]);
}

async function check(folder: string | undefined, streams: Streams): Promise<number> {
  const found = folder === undefined ? checkRules() : checkRules(folder);
  const problems = found.filter(({ note }) => note === undefined);
  if (folder !== undefined && problems.length === 0 && loadRules(folder).rules.length === 0)
    throw new HeqingError("FOLDER_UNUSABLE", `expected rules below ${folder}, found none`);
  const lines = problems.map(({ file, field, message }) => `${file}: ${field === "" ? "" : `${field}: `}${message}\n`);
  await writeResult(streams, lines.join(""));
  for (const { file, message, note } of found) if (note) streams.errors.write(`note: ${file}: ${message}\n`);
  streams.errors.write(problems.length === 0 ? "rules are sound\n" : `${problems.length} problem(s)\n`);
  return problems.length === 0 ? 0 : 1;
}

/** Rules by name: those of a folder (shipped when undefined), or the one of a file or of `kind/id@version`. */
type Content = { readonly one: unknown; readonly name: string } | { readonly all: ReadonlyMap<string, unknown> };

function contentOf(name: string | undefined): Content {
  const kind = name === undefined ? "folder" : kindOfPath(name);
  if (name === undefined || kind === "folder") {
    const { rules } = name === undefined ? loadRules() : loadRules(name);
    return { all: new Map(rules.map((rule) => [`${rule.kind}/${ruleName(rule)}`, plain(rule)])) };
  }
  if (kind === "file") {
    try {
      return { name, one: JSON.parse(readFileSync(name, "utf8")) };
    } catch (error) {
      throw new HeqingError(
        "FILE_UNUSABLE",
        `${name}: expected JSON: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      );
    }
  }
  const rule = loadRules().rules.find((candidate) => `${candidate.kind}/${ruleName(candidate)}` === name);
  if (rule === undefined)
    throw new HeqingError(
      "INPUT_INVALID",
      `expected a rule kind/id@version, a file or a folder, got ${JSON.stringify(name)}`,
    );
  return { name, one: plain(rule) };
}

const kindOfPath = (path: string): "folder" | "file" | null => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? null : stat.isDirectory() ? "folder" : "file";
};

/** The rule as its file says it. */
const plain = ({ hash: _hash, file: _file, ...rule }: Rule): unknown => rule;

function differences(old: Content, fresh: Content): readonly (readonly string[])[] {
  if ("one" in old && "one" in fresh) {
    return diffRules(old.one, fresh.one).map((change) => [
      fresh.name,
      change.field,
      change.old ?? "",
      change.new ?? "",
    ]);
  }
  if ("one" in old || "one" in fresh)
    throw new HeqingError("INPUT_INVALID", "expected two rules or two folders, got one of each");
  return [...new Set([...old.all.keys(), ...fresh.all.keys()])].sort().flatMap((name) => {
    const [before, after] = [old.all.get(name), fresh.all.get(name)];
    if (before === undefined) return [[name, "", "", "added"]];
    if (after === undefined) return [[name, "", "removed", ""]];
    return diffRules(before, after).map((change) => [name, change.field, change.old ?? "", change.new ?? ""]);
  });
}
