import { besideCsv } from "./beside-csv";
import { writeSheet } from "./platform-sheet";

/** `heqing judge` over rows of five items. */
export const main = (): Promise<void> =>
  besideCsv({
    name: "judge",
    write: writeSheet,
    programs: {
      "judge, real-time": ["judge", "--regime", "realtime", "--in"],
      "judge, official": ["judge", "--regime", "official", "--in"],
    },
    bar: 1.2,
  });
