import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { renderRows } from "../../../cli/table/render-rows";

const cell = fc.string({ unit: fc.constantFrom("a", "河", " ", ",", '"', "\n", "\r", "-", "=", "0") });
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }));

describe("rows of output", () => {
  it("are the CSV that the library writes, whatever a cell holds", () => {
    fc.assert(
      fc.property(rows, (some) => renderRows(some, [], "csv") === stringify(some)),
      { numRuns: 500 },
    );
  });
});
