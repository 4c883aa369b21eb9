import { lines, runCommand } from "./command-run";
import { run as grade } from "../../../cli/commands/grade";
import { run as multiple } from "../../../cli/commands/multiple";

describe("heqing multiple", () => {
  it("gives (value − limit) ÷ limit, empty where there is none", async () => {
    const input =
      "id,item,value,limit\na,tp,0.26,0.2\nb,tp,0.2,0.2\nc,do,1,5\nd,nh3n,1.0001,1.0\ne,coliform,12500,10000\n";
    const { status, output } = await runCommand(multiple, [], input);
    expect(lines(output)).toEqual(["id,multiple", "a,0.30", "b,", "c,", "d,0.0001", "e,0.25"]);
    expect(status).toBe(0);
    expect(lines((await runCommand(multiple, ["--decimals", "1"], input)).output)[1]).toBe("a,0.3");
  });

  it("refuses an unknown item, a limit that is not above 0 and a value that is none", async () => {
    const { status, output, errors } = await runCommand(
      multiple,
      [],
      "id,item,value,limit\na,xx,1,1\nb,tp,1,0\nc,tp,,0.2\nd,tp,0.4L,0.2\n",
    );
    expect(lines(output)).toEqual(["id,multiple"]);
    expect(lines(errors).map((line) => line.split(",")[0])).toEqual([
      "2:2: expected one of temp",
      "3:4: expected a number above 0 such as 0.2",
      "4:3: expected a number such as 0.25",
      "5:3: expected a number such as 0.25",
    ]);
    expect(status).toBe(1);
  });
});

describe("heqing grade and heqing multiple", () => {
  it("leave a row without an id out", async () => {
    const graded = await runCommand(grade, [], "id,sections,share_good,share_inferior\n,5,80,0\nb,5,80,0\n");
    expect([lines(graded.output).slice(1), graded.errors]).toEqual([
      [expect.stringMatching(/^b,良好/)],
      '2:1: expected an id, got ""\n',
    ]);
    const found = await runCommand(multiple, [], "id,item,value,limit\n,tp,0.4,0.2\nb,tp,0.4,0.2\n");
    expect([lines(found.output).slice(1), found.errors]).toEqual([["b,1.00"], '2:1: expected an id, got ""\n']);
  });

  it("compare numbers of any length", async () => {
    const nines = "9".repeat(500);
    const graded = await runCommand(
      grade,
      [],
      `id,sections,share_good,share_inferior\na,5,89.${nines},0\nb,5,90.${"0".repeat(500)},0\n`,
    );
    expect(lines(graded.output).map((line) => line.split(",")[1])).toEqual(["grade", "良好", "优"]);
    const found = await runCommand(multiple, [], `id,item,value,limit\na,tp,1${"0".repeat(500)},1\n`);
    expect(lines(found.output)).toEqual(["id,multiple", `a,${nines}.00`]);
  });
});

describe("heqing grade", () => {
  it("grades by shares exactly as given and always says why", async () => {
    const input = [
      "id,sections,share_good,share_inferior",
      "a,20,90,0",
      "b,20,89.99,0",
      "c,5,75,25",
      "d,20,74.99,19.99",
      "e,20,50,20",
      "f,20,50,40",
      "g,4,100,0",
      "",
    ].join("\n");
    const { status, output } = await runCommand(grade, [], input);
    expect(lines(output)).toEqual([
      "id,grade,reason",
      "a,优,Ⅰ–Ⅲ ≥ 90 %",
      "b,良好,75 % ≤ Ⅰ–Ⅲ < 90 %",
      "c,良好,75 % ≤ Ⅰ–Ⅲ < 90 %",
      "d,轻度污染,Ⅰ–Ⅲ < 75 % and 劣Ⅴ < 20 %",
      "e,中度污染,Ⅰ–Ⅲ < 75 % and 20 % ≤ 劣Ⅴ < 40 %",
      "f,重度污染,Ⅰ–Ⅲ < 75 % and 劣Ⅴ ≥ 40 %",
      "g,,fewer than 5 sections: each item is averaged over the sections first",
    ]);
    expect(status).toBe(0);
  });

  it("refuses shares outside 0 to 100 or of more than 100 together, and no sections", async () => {
    const { status, output, errors } = await runCommand(
      grade,
      [],
      "id,sections,share_good,share_inferior\na,5,100.01,0\nb,5,80,20.01\nc,0,80,20\nd,5,80,-1\n",
    );
    expect(lines(output)).toHaveLength(1);
    expect(lines(errors).map((line) => line.split(":").slice(0, 2).join(":"))).toEqual(["2:3", "3:4", "4:2", "5:4"]);
    expect(status).toBe(1);
  });
});
