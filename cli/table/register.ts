import { add, type Decimal } from "../../domain/number";
import type { Figures } from "../../domain/three-three";
import { idCell, NOT_TEXT } from "./id-cell";
import { numberOf, signedNumberOf } from "./number-of";
import type { Refuse } from "./table";
import type { ColumnIndex, TableColumns } from "./table-header";

const MONEY = ["tax", "output"] as const;
const RIGHTS = ["right_base", "right_reward", "right_leased"] as const;
const TONNES = [...RIGHTS, "actual"] as const;

/** The columns of a register of enterprises; `name` may be there and is not read. */
export const REGISTER_COLUMNS: TableColumns = {
  required: ["id", "group", "scale", ...MONEY, ...TONNES, "exempt"],
  optional: ["name"],
};

/** Cells of a row that was found good, as it waits for its group. */
export const REGISTER_ROW_WIDTH = 8;

/** One enterprise of a group. */
export interface Enterprise extends Figures {
  readonly id: string;
}

const ZERO: Decimal = { units: 0, scale: 0 };

/** What the id of a second row of an enterprise should have been. */
export const EXPECTED_ID = "an id that no earlier row has";

/** Takes over the cells of a row in which none is bad. */
type Keep = (line: number, group: string, row: string[]) => void;

const BELOW = "b";
const EXEMPT = "x";

/** Reads one row; `isAgain` tells whether its id came before, be that row good or bad: which of two rows holds is not ours to say. */
export function registerRow(
  column: ColumnIndex,
  isAgain: (id: string, line: number) => boolean,
  keep: Keep,
): (cells: readonly string[], refuse: Refuse, line: number) => void {
  const at = { id: column("id"), group: column("group"), scale: column("scale"), exempt: column("exempt") };
  const figures = [
    ...MONEY.map((name) => ({
      at: column(name),
      read: signedNumberOf,
      expected: `${name} in 万元 as a number such as -12.5, or empty`,
    })),
    ...TONNES.map((name) => ({
      at: column(name),
      read: numberOf,
      expected: `${name} in tonnes as a number such as 0.25, or empty`,
    })),
  ];
  return (cells, refuse, line) => {
    let isGood = true;
    const bad: Refuse = (index, expected) => {
      isGood = false;
      refuse(index, expected);
    };
    const id = idCell(cells, at.id, bad);
    if (isGood && isAgain(id, line)) bad(at.id, EXPECTED_ID);
    const group = cells[at.group] ?? "";
    const scale = cells[at.scale];
    if (group === "" || group.includes(NOT_TEXT)) bad(at.group, group === "" ? "a group" : "a group in UTF-8");
    if (scale !== "above" && scale !== "below") bad(at.scale, "above or below");
    const row = [id, `${scale === "below" ? BELOW : ""}${cells[at.exempt] === "" ? "" : EXEMPT}`];
    for (const { at: index, read, expected } of figures) {
      const cell = cells[index] ?? "";
      if (cell !== "" && read(cell) === null) bad(index, expected);
      row.push(cell);
    }
    if (isGood) keep(line, group, row);
  };
}

/** The figures of a row that was found good. */
export function enterpriseOf(row: readonly string[]): Enterprise {
  const [id = "", flags = "", tax = "", output = "", base = "", reward = "", leased = "", actual = ""] = row;
  return {
    id,
    below: flags.includes(BELOW),
    exempt: flags.includes(EXEMPT),
    tax: signedNumberOf(tax),
    output: signedNumberOf(output),
    right: sumOf(numberOf(base), numberOf(reward), numberOf(leased)),
    actual: numberOf(actual),
  };
}

/** Empty parts count as 0. */
const sumOf = (...parts: readonly (Decimal | null)[]): Decimal =>
  parts.reduce((sum, part) => (sum === null || part === null ? (sum ?? part) : add(sum, part)), null) ?? ZERO;
