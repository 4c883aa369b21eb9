import { connected } from "../../db/connect/connect";
import { readWhole } from "../../db/proceeding/whole";
import type { Judged, Frame } from "../../domain/proceeding";
import { lawBookOf } from "../../engine/law-book";
import { type Replayed, replay } from "../../engine/replay";
import { articlesOf, loadRules } from "../../rules";
import { commandLine, read } from "../command-line";
import { findBook } from "../running-book";
import { standardStreams, type Streams } from "../table/streams";
import { writeResult } from "../table/write-result";

/**
 * `heqing matter N [--replay] [--json]`: how a matter or re-sampling stands in the book, by number or id; with `--replay`
 * the law of today over the book's acts, step by step. Reads as the owner, changes nothing. Exit 1 where today's law leads
 * elsewhere than the book stands.
 */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = commandLine("heqing matter")
    .argument("<number>", "number or id of a matter or re-sampling")
    .option("--replay", "judge it again, step by step")
    .option("--json", "one object on the last line");
  const { options, words } = read(line, argv);
  const [number] = words;
  return connected({ url: findBook().ownerUrl, applicationName: "heqing matter" }, async (session) => {
    const whole = await readWhole(session, number);
    const rules = loadRules();
    const replayed = replay(whole, lawBookOf(rules), articlesOf(rules));
    const { held, judgedUntil } = whole;
    const phase = (held.state as Frame | null)?.stage.phase ?? "opened";
    const head = `${held.kind} ${held.id} ${held.number ?? ""}: ${phase}, judged until ${judgedUntil}\n`;
    const lines = options.replay === true ? replayed.steps.map(stepLine).join("") : "";
    const json =
      options.json === true ? `${JSON.stringify({ phase, judgedUntil, differing: replayed.differing })}\n` : "";
    await writeResult(streams, `${head}${lines}${verdictLine(replayed)}${json}`);
    return replayed.differing.length === 0 ? 0 : 1;
  });
}

const verdictLine = ({ differing }: Replayed): string =>
  differing.length === 0
    ? "the law of today leads where the book stands\n"
    : `the law of today leads elsewhere in: ${differing.join(", ")}\n`;

/** What was judged, and what the law said: outcome, where it stands, events, duties. */
function stepLine(judged: Judged<Frame>): string {
  const { decision, at } = judged;
  const what = judged.cause === "act" ? `#${judged.seq} ${judged.act}` : `${judged.trigger} of ${judged.kind}`;
  const outcome = decision.outcome.outcome === "refused" ? `refused: ${decision.outcome.refusal}` : "applied";
  const events = decision.events.map(({ kind }) => kind).join(" ");
  const duties = decision.duties
    .map((change) =>
      "duty" in change
        ? `${change.change} ${change.duty.kind} to ${change.duty.end.due}`
        : `${change.change} ${change.no}`,
    )
    .join("; ");
  const phase = decision.state?.stage.phase ?? "–";
  return `${at}  ${what}  ${outcome}  → ${phase}${events === "" ? "" : `  [${events}]`}${duties === "" ? "" : `  (${duties})`}\n`;
}
