import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

const HEADER = "id,body,ph,do,codmn,nh3n,tp\n";
const ROWS_AT_ONCE = 5_000;

/** Numbers that are the same in every run (a linear congruential generator modulo 2^32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** Writes invented rows as a station network sends them: five items, some missing, some below a limit, rivers and lakes. */
export async function writeSheet(file: string, rows: number): Promise<void> {
  const next = numbers(20_261_124);
  const value = (least: number, span: number, decimals: number): string =>
    ((least + next(span)) / 10 ** decimals).toFixed(decimals);
  const row = (id: number): string => {
    const nh3n = next(6) === 0 ? "" : next(20) === 0 ? "0.025L" : value(20, 2_000, 3);
    const tp = next(20) === 0 ? "" : value(10, 400, 3);
    const body = next(12) === 0 ? "lake" : "river";
    return `S${id},${body},${value(600, 300, 2)},${value(200, 1_000, 2)},${value(80, 1_200, 2)},${nh3n},${tp}\n`;
  };
  const out = createWriteStream(file);
  out.write(HEADER);
  for (let written = 0; written < rows; written += ROWS_AT_ONCE) {
    const count = Math.min(ROWS_AT_ONCE, rows - written);
    const text = Array.from({ length: count }, (_, index) => row(written + index)).join("");
    if (!out.write(text)) await once(out, "drain");
  }
  out.end();
  await finished(out);
}
