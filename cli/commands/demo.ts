import { parseArgs } from "node:util";
import { isCivilDate, shanghaiDate } from "../../domain/calendar";
import { demoMonth, samplingDate, sheetTemplate } from "../../intake/demo-sheet";
import { demonstration } from "../../registry";
import { standardStreams, type Streams } from "../table/streams";
import { usage } from "../usage";
import { writeResult } from "../table/write-result";

/**
 * `heqing demo month [--section NAME --miss] [--date DATE] [--matter NUMBER]`: a monthly sheet of the demonstration county
 * for this month; the named sections miss their target. With --matter it is a re-sampling of the named sections, of today.
 * `heqing demo template`: the sheet to fill in.
 */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      section: { type: "string", multiple: true, default: [] },
      miss: { type: "boolean", default: false },
      date: { type: "string" },
      matter: { type: "string" },
    },
  });
  const [what] = positionals;
  if (what === "template") {
    await writeResult(streams, sheetTemplate());
    return 0;
  }
  if (what !== "month") throw usage("demo", "month or template", what);
  const { sections } = demonstration();
  const named = values.section.map((name) => {
    const section = sections.find((each) => each.id === name || each.name === name);
    if (section === undefined) throw usage("section", `one of ${sections.map((each) => each.name).join(", ")}`, name);
    return section;
  });
  if (values.miss && named.length === 0) throw usage("section", "the section that misses its target", undefined);
  if (values.matter !== undefined && named.length === 0) throw usage("section", "the section sampled again", undefined);
  const today = shanghaiDate(new Date().toISOString());
  const date = values.date ?? (values.matter === undefined ? samplingDate(today) : today);
  if (!isCivilDate(date)) throw usage("date", "a date YYYY-MM-DD", date);
  await writeResult(
    streams,
    demoMonth({
      sections: values.matter === undefined ? sections : named,
      missing: new Set(values.miss ? named.map(({ id }) => id) : []),
      date,
      ...(values.matter === undefined ? {} : { matter: values.matter }),
    }),
  );
  return 0;
}
