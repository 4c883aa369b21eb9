import { isCivilDate, shanghaiDate } from "../../domain/calendar";
import { demoMonth, samplingDate, sheetTemplate } from "../../intake/sheet/demo-sheet";
import { demonstration } from "../../registry";
import { commandLine, gathered, read } from "../command-line";
import { standardStreams, type Streams } from "../table/streams";
import { usage } from "../usage";
import { writeResult } from "../table/write-result";

/**
 * `heqing demo month [--section NAME --miss] [--date DATE] [--order NUMBER]`: a monthly sheet of the demonstration county
 * for this month; the named sections miss their target. With --order it is a re-sampling of the named sections, of today.
 * `heqing demo template`: the sheet to fill in.
 */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = commandLine("heqing demo")
    .argument("[what]", "month: a sheet of the month; template: the sheet to fill in")
    .option("--section <name>", "a section, by name or id; may be given again", gathered, [])
    .option("--miss", "the sections named miss their target")
    .option("--date <date>", "the day of the sampling")
    .option("--order <number>", "a re-sampling of the sections named, under this order");
  const { options, words } = read(line, argv);
  const [what] = words;
  if (what === "template") {
    await writeResult(streams, sheetTemplate());
    return 0;
  }
  if (what !== "month") throw usage("demo", "month or template", what);
  const { sections } = demonstration();
  const named = options.section.map((name) => {
    const section = sections.find((each) => each.id === name || each.name === name);
    if (section === undefined) throw usage("section", `one of ${sections.map((each) => each.name).join(", ")}`, name);
    return section;
  });
  if (options.miss && named.length === 0) throw usage("section", "the section that misses its target", undefined);
  if (options.order !== undefined && named.length === 0) throw usage("section", "the section sampled again", undefined);
  const today = shanghaiDate(new Date().toISOString());
  const date = options.date ?? (options.order === undefined ? samplingDate(today) : today);
  if (!isCivilDate(date)) throw usage("date", "a date YYYY-MM-DD", date);
  await writeResult(
    streams,
    demoMonth({
      sections: options.order === undefined ? sections : named,
      missing: new Set(options.miss ? named.map(({ id }) => id) : []),
      date,
      ...(options.order === undefined ? {} : { order: options.order }),
    }),
  );
  return 0;
}
