import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { besideCsv } from "./beside-csv";

const GROUPS = 1_000;
const SCHEME = {
  metric: "tax",
  denominator: "max-right-actual",
  minGroup: 6,
  belowScale: "last",
  extra: ["middle", "first"],
  ties: "up",
  choices: {
    denominator: ["max-right-actual", "right"],
    belowScale: ["last", "apart"],
    extra: [
      ["middle", "first"],
      ["first", "middle"],
    ],
    ties: ["up", "down"],
  },
};

/** Registers of invented enterprises, every row in another group than the one before; one in twenty is below scale, one in fifty exempt. */
async function writeRegister(file: string, rows: number): Promise<void> {
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  function* lines(): Generator<string> {
    yield "id,name,group,scale,tax,output,right_base,right_reward,right_leased,actual,exempt\n";
    for (let row = 0; row < rows; row += 1) {
      const group = `演示行业${row % GROUPS}`;
      const right = `${random(90) + 1}.${random(1_000)}`;
      const cells = [
        `91330800MA${String(row).padStart(8, "0")}`,
        `演示企业${row}有限公司`,
        group,
        random(20) === 0 ? "below" : "above",
        `${random(20_000)}.${random(100)}`,
        `${random(900_000)}.${random(100)}`,
        right,
        random(4) === 0 ? String(random(5)) : "",
        random(4) === 0 ? `${random(5)}.5` : "",
        `${random(100)}.${random(1_000)}`,
        random(50) === 0 ? "民生保供" : "",
      ];
      yield `${cells.join(",")}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

/** `heqing three-three` over a register whose groups lie apart, alone and with four open choices (sixteen readings). */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "heqing-bench-scheme-"));
  try {
    const scheme = join(folder, "scheme.json");
    writeFileSync(scheme, JSON.stringify(SCHEME));
    const words = ["three-three", "--scheme", scheme];
    await besideCsv({
      name: "three-three",
      write: writeRegister,
      programs: {
        "three-three": [...words, "--in"],
        "three-three --choices, 16 readings": [...words, "--choices", "--in"],
      },
      bar: 2,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
