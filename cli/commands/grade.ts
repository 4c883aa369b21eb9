import { add, compare, type Decimal, fractionOf } from "../../domain/number";
import { gradeByShares, type GradingBody } from "../../domain/water";
import { GRADING, loadRules, methodInForce } from "../../rules";
import { read } from "../command-line";
import { idCell } from "../table/id-cell";
import { numberOf } from "../table/number-of";
import { standardStreams, type Streams } from "../table/streams";
import { runTable, tableLine, type TableCommand } from "../table/table";

const HUNDRED: Decimal = { units: 100, scale: 0 };

/** `heqing grade`: the grade of a river, basin or area by the shares of Ⅰ–Ⅲ and 劣Ⅴ in per cent, compared exactly as given. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const { options } = read(tableLine("heqing grade"), argv);
  const { rule } = methodInForce(loadRules(), GRADING, "grading");
  return runTable(table(rule.body), options, streams);
}

const table = (rule: GradingBody): TableCommand => ({
  columns: { required: ["id", "sections", "share_good", "share_inferior"], optional: [] },
  output: ["id", "grade", "reason"],
  prepare(column) {
    const at = {
      id: column("id"),
      sections: column("sections"),
      good: column("share_good"),
      inferior: column("share_inferior"),
    };
    return (cells, refuse) => {
      const id = idCell(cells, at.id, refuse);
      const sections = cells[at.sections] ?? "";
      const isCount = /^\d{1,9}$/.test(sections) && Number(sections) > 0;
      const good = shareOf(cells[at.good] ?? "");
      const inferior = shareOf(cells[at.inferior] ?? "");
      if (!isCount) refuse(at.sections, "a whole number of sections from 1");
      if (good === null) refuse(at.good, "a share from 0 to 100");
      if (inferior === null) refuse(at.inferior, "a share from 0 to 100");
      if (!isCount || good === null || inferior === null) return null;
      if (compare(add(good, inferior), HUNDRED) > 0)
        refuse(at.inferior, "shares of Ⅰ–Ⅲ and 劣Ⅴ of together at most 100");
      const grading = gradeByShares(rule, Number(sections), fractionOf(good), fractionOf(inferior));
      return grading.kind === "graded" ? [id, grading.grade, grading.condition] : [id, "", grading.reason];
    };
  },
});

function shareOf(text: string): Decimal | null {
  const share = numberOf(text);
  return share === null || compare(share, HUNDRED) > 0 ? null : share;
}
