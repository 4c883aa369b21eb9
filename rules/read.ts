import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { HeqingError } from "../domain/errors";
import { hashRule } from "./hash";
import type { Rule, RuleProblem } from "./rule";
import { BODY_SCHEMAS, isRuleKind, RULE_KINDS, type RuleKind } from "./schema";
import { envelope } from "./schema/envelope";

/** Every rule file below a folder, with all that is wrong with single files. */
export interface RulesRead {
  readonly rules: readonly Rule[];
  readonly problems: readonly RuleProblem[];
}

const problemsOf = (file: string, prefix: readonly PropertyKey[], error: z.ZodError): RuleProblem[] =>
  error.issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        file,
        field: [...path, key].map(String).join("."),
        message: "expected no such field",
      }));
    }
    return [{ file, field: path.map(String).join("."), message: issue.message }];
  });

/** Refuses other encodings: a GBK file read as UTF-8 would become a rule with an unreadable source. */
const UTF8 = new TextDecoder("utf-8", { fatal: true });

const readRule = (folder: string, kind: RuleKind, name: string): Rule | RuleProblem[] => {
  const file = `${kind}/${name}`;
  let content: unknown;
  try {
    content = JSON.parse(UTF8.decode(readFileSync(join(folder, kind, name))));
  } catch (error) {
    return [
      { file, field: "", message: `expected JSON in UTF-8: ${error instanceof Error ? error.message : String(error)}` },
    ];
  }
  const parsed = envelope.safeParse(content);
  if (!parsed.success) return problemsOf(file, [], parsed.error);
  const rule = parsed.data;
  const problems: RuleProblem[] = [];
  if (rule.kind !== kind)
    problems.push({ file, field: "kind", message: `expected the folder's name ${kind}, got ${rule.kind}` });
  if (`${rule.id}@${rule.version}.json` !== name) {
    problems.push({
      file,
      field: "id",
      message: `expected the file to be named ${rule.id}@${rule.version}.json, got ${name}`,
    });
  }
  if (rule.effectiveTo !== null && rule.effectiveTo < rule.effectiveFrom) {
    problems.push({
      file,
      field: "effectiveTo",
      message: `expected a day not before ${rule.effectiveFrom}, got ${rule.effectiveTo}`,
    });
  }
  const body = BODY_SCHEMAS[kind].safeParse(rule.body);
  if (!body.success) problems.push(...problemsOf(file, ["body"], body.error));
  if (problems.length > 0 || !body.success) return problems;
  // The body was parsed by the schema of its own kind, which the union type can't express.
  return { ...rule, kind, body: body.data, hash: hashRule(content), file } as Rule;
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};

const entriesOf = (folder: string): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new HeqingError("FOLDER_UNUSABLE", `expected a folder of rules at ${folder}: ${String(error)}`, {
      cause: error,
    });
  }
};

const strayFiles = (folder: string): RuleProblem[] =>
  entriesOf(folder).flatMap((entry) => {
    const problem = (message: string): RuleProblem[] => [{ file: entry.name, field: "", message }];
    if (entry.isDirectory() && entry.name !== "schema" && !isRuleKind(entry.name))
      return problem(`expected a folder named by a kind of rule (${RULE_KINDS.join(", ")})`);
    return !entry.isDirectory() && entry.name.endsWith(".json")
      ? problem("expected a rule in the folder named by its kind")
      : [];
  });

/** Reads every rule file below a folder; nothing is thrown for a bad file, all problems are collected. @throws FOLDER_UNUSABLE */
export const readRules = (folder: string): RulesRead => {
  const rules: Rule[] = [];
  const problems: RuleProblem[] = strayFiles(folder);
  for (const kind of RULE_KINDS) {
    for (const name of namesIn(join(folder, kind))) {
      if (!name.endsWith(".json")) {
        problems.push({ file: `${kind}/${name}`, field: "", message: "expected a file named <id>@<version>.json" });
        continue;
      }
      const read = readRule(folder, kind, name);
      if (Array.isArray(read)) problems.push(...read);
      else rules.push(read);
    }
  }
  return { rules, problems };
};
