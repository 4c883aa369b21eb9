import { stringify } from "csv-stringify/sync";
import { enterSource, pauseSource } from "../../db/source/enter";
import { readSources, type SourceRow } from "../../db/source/sources";
import { withActor } from "../../db/session/with-actor";
import type { Queryable } from "../../db/connect/transaction";
import { shanghaiDate } from "../../domain/calendar";
import { HeqingError } from "../../domain/errors";
import { fetchingPlan } from "../../domain/source";
import { isWord, SOURCE_KINDS, SOURCE_KIND_WORDS } from "../../domain/vocabulary";
import { askable } from "../../intake/fetching/answer";
import { isFolderName } from "../../intake/fetching/folder";
import { FETCHING, loadRules, ruleName, sourceRule } from "../../rules";
import { commandLine } from "../command-line";
import { withBook } from "../running-book";
import { standardStreams, type Streams } from "../table/streams";
import { usage } from "../usage";
import { writeResult } from "../table/write-result";

/** `heqing source add|list|pause|resume`: sources of monitoring data 数据来源 on the running book. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = commandLine("heqing source")
    .usage("add|list|pause|resume [options]")
    .argument("[verb]")
    .action((verb) => {
      const got = verb === undefined ? "nothing" : JSON.stringify(verb);
      throw new HeqingError("INPUT_INVALID", `source: expected add, list, pause or resume, got ${got}`);
    });
  line
    .command("add")
    .description("enters a source, paused until the account that it acts for resumes it")
    .option("--id <id>", "what it is called in lists: lower-case words joined by hyphens")
    .option("--kind <kind>", SOURCE_KIND_WORDS.join(", "))
    .option("--name <name>", "what people call it")
    .option("--address <place>", "address of the platform, or name of the folder below SOURCE_FOLDER")
    .option("--form <body>", "body of the form by which the platform is asked; default: it is asked without one")
    .option("--account <login>", "for whom it acts")
    .option("--rule <id>", "rule by which it is asked", FETCHING)
    .option("--as <account>", "who enters it: the system administrator")
    .action(async (options) => add(options));
  line
    .command("list")
    .description("lists sources, what became of the last fetch, and how many sections lack values")
    .option("--format <format>", "csv or ndjson", "csv")
    .option("--as <account>", "who asks")
    .action(async ({ format, as }) => {
      const rows = await onBook(as, "source list", readSources);
      await writeResult(streams, written(rows, format));
    });
  for (const verb of ["pause", "resume"] as const) {
    line
      .command(verb)
      .description(
        verb === "pause" ? "asks a source no more" : "lets a source be asked: by the account that it acts for",
      )
      .argument("[id]", "the source")
      .option("--as <account>", "who says so")
      .action(async (id, { as }) => {
        if (id === undefined) throw new HeqingError("INPUT_INVALID", `source ${verb}: expected the id of a source`);
        await onBook(as, `source ${verb}`, (session) => pauseSource(session, id, verb === "pause"));
      });
  }
  await line.parseAsync([...argv], { from: "user" });
  return 0;
}

interface AddOptions {
  readonly id?: string | undefined;
  readonly kind?: string | undefined;
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly form?: string | undefined;
  readonly account?: string | undefined;
  readonly rule: string;
  readonly as?: string | undefined;
}

async function add({ id, kind, name, account, rule: named, as, ...place }: AddOptions): Promise<void> {
  const [address, form] = [place.address ?? null, place.form ?? null];
  if (id === undefined || !/^[a-z]+(-[a-z0-9]+)*$/.test(id) || id.length > 40)
    throw usage("id", "lower-case words joined by hyphens, at most 40 characters", id);
  if (!isWord(SOURCE_KINDS, kind)) throw usage("kind", SOURCE_KIND_WORDS.join(", "), kind);
  if (name === undefined || name.trim() === "") throw usage("name", "what people call it", name);
  if (account === undefined) throw usage("account", "the login of an account that may import", account);
  const fits = {
    "platform-release": address !== null && askable(address) !== null,
    folder: address !== null && isFolderName(address),
    token: address === null,
  }[kind];
  if (!fits) {
    const expected = {
      "platform-release": "an address of http or https without a password in it",
      folder: "the name of a folder below SOURCE_FOLDER, in small letters, digits and hyphens",
      token: "none: a machine brings its values itself",
    }[kind];
    throw usage("address", expected, address ?? undefined);
  }
  const rule = sourceRule(loadRules(), shanghaiDate(new Date().toISOString()), named);
  const { intervalMinutes, gapIntervals } = rule.body;
  await onBook(as, "source add", (session) =>
    enterSource(session, {
      ...fetchingPlan(id, rule.body),
      id,
      kind,
      name: name.trim(),
      address,
      form: kind === "platform-release" ? form : null,
      account,
      rule: ruleName(rule),
      intervalMinutes,
      gapIntervals,
    }),
  );
}

const onBook = <T>(as: string | undefined, command: string, work: (session: Queryable) => Promise<T>): Promise<T> =>
  withBook(as, (pool, actor) => withActor(pool, { ...actor, route: command }, work));

function written(rows: readonly SourceRow[], format: string): string {
  if (!["csv", "ndjson"].includes(format)) throw usage("format", "csv or ndjson", format);
  const lines = rows.map(({ id, kind, name, account, paused, newestAt, sections, last, gapCount }) => ({
    id,
    kind,
    name,
    account,
    paused,
    newest_at: newestAt?.toISOString() ?? "",
    sections,
    last_state: last?.state ?? "",
    last_at: last?.startedAt ?? "",
    last_error: last?.error ?? "",
    gaps: gapCount,
  }));
  if (format === "ndjson") return lines.map((one) => `${JSON.stringify(one)}\n`).join("");
  const header = "id,kind,name,account,paused,newest_at,sections,last_state,last_at,last_error,gaps\n";
  return header + stringify(lines);
}
