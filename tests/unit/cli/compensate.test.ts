import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { run } from "../../../cli/commands/compensate";
import { lines, runCommand } from "./command-run";

const compensate = (scheme: string, rows: readonly string[], ...argv: string[]) =>
  runCommand(run, ["--scheme", scheme, ...argv], `${["id,item,value,base", ...rows].join("\n")}\n`);
const amounts = async (scheme: string, rows: readonly string[]) =>
  lines((await compensate(scheme, rows)).output).slice(1);

describe("heqing compensate --scheme guzhen-2021", () => {
  it("takes 2 for every started half of the limit above it, 10 an item at most, summed", async () => {
    const rows = ["20", "20.001", "30", "30.0001", "40", "40.01", "70", "70.1", "500"].map(
      (value, index) => `${index},cod,${value},20`,
    );
    expect(await amounts("guzhen-2021", rows)).toEqual(
      ["0", "2", "2", "4", "4", "6", "10", "10", "10"].map((amount, index) => `${index},,${amount}`),
    );
    expect(await amounts("guzhen-2021", ["a,cod,21,20", "a,tp,0.41,0.2", "a,nh3n,1,1", "a,codmn,60,6"])).toEqual([
      "a,,18",
    ]);
  });

  it("needs no particular item", async () => {
    expect(await amounts("guzhen-2021", ["a,tp,0.21,0.2", "b,codmn,5,6"])).toEqual(["a,,2", "b,,0"]);
  });
});

describe("heqing compensate --scheme hefei-2022", () => {
  it("takes 50 for every started half, 300 an item at most", async () => {
    const rows = ["a,nh3n,1.5,1", "b,nh3n,1.51,1", "c,nh3n,3.99,1", "d,nh3n,9,1", "d,tp,9,0.2"];
    expect(await amounts("hefei-2022", rows)).toEqual(["a,,50", "b,,100", "c,,300", "d,,600"]);
  });
});

describe("heqing compensate --scheme heze", () => {
  it("sets what is better than 30 and 1.5 against what is worse, and reads no base", async () => {
    const rows = ["a,cod,20,", "a,nh3n,1,x", "b,cod,30,", "b,nh3n,2.05,", "c,nh3n,1.5,", "c,cod,30.0", "d,cod,29.995,"];
    rows[5] = "c,cod,30.0,0";
    rows.push("d,nh3n,1.50,");
    expect(await amounts("heze", rows)).toEqual(["a,,35", "b,,-16.5", "c,,0", "d,,0.01"]);
  });
});

describe("heqing compensate --scheme xinanjiang-1 and xinanjiang-3", () => {
  const year = (id: string, [codmn, nh3n, tn, tp]: readonly [string, string, string, string]) =>
    [`codmn,${codmn},2`, `nh3n,${nh3n},0.2`, `tn,${tn},1`, `tp,${tp},0.03`].map((cells) => `${id},${cells}`);

  it("compare P exactly with 1, which still is the receiver's side", async () => {
    const rows = [...year("a", ["2", "0.2", "1", "0.03"]), ...year("b", ["2.5", "0.25", "1.5", "0.04"])];
    expect(await amounts("xinanjiang-1", rows)).toEqual(["a,0.8500,10000", "b,1.1333,-10000"]);
    expect(await amounts("xinanjiang-3", rows)).toEqual(["a,0.9000,10000", "b,1.2090,-10000"]);
  });

  it("weigh by item: 0.22 permanganate and ammonia, 0.28 nitrogen and phosphorus", async () => {
    const each = [
      ...year("a", ["4", "0", "0", "0"]),
      ...year("b", ["0", "0.4", "0", "0"]),
      ...year("c", ["0", "0", "2", "0"]),
      ...year("d", ["0", "0", "0", "0.06"]),
    ];
    expect(await amounts("xinanjiang-3", each)).toEqual(
      ["a,0.3960", "b,0.3960", "c,0.5040", "d,0.5040"].map((line) => `${line},10000`),
    );
  });

  it("print what is just above 1 as 1.0000 and pay the other way", async () => {
    // 0.85 × 0.25 × 4 × v = 1 at v = 1.1764705882…, which no decimal holds: 17 digits lie on both sides of it.
    const by = (value: string) => ["codmn", "nh3n", "tn", "tp"].map((item) => `x,${item},${value},1`);
    expect(await amounts("xinanjiang-1", by("1.17647058823529411"))).toEqual(["x,1.0000,10000"]);
    expect(await amounts("xinanjiang-1", by("1.17647058823529412"))).toEqual(["x,1.0000,-10000"]);
    expect(
      await amounts(
        "xinanjiang-1",
        ["codmn", "nh3n", "tn", "tp"].map((item) => `x,${item},20,17`),
      ),
    ).toEqual(["x,1.0000,10000"]);
  });
});

describe("heqing compensate", () => {
  it("gives one line an id in input order, whatever the order of its items", async () => {
    const rows = ["z,cod,41,20", "z,tp,0.3,0.2", "a,tp,0.3,0.2", "a,cod,41,20"];
    expect(await amounts("guzhen-2021", rows)).toEqual(["z,,8", "a,,8"]);
    const json = await compensate("guzhen-2021", rows.slice(0, 2), "--format", "ndjson");
    expect(json.output).toBe('{"id":"z","index":"","amount":"8"}\n');
  });

  it("gives no line for an id with an unknown or repeated item, a bad number or no base, and tells the place", async () => {
    const rows = [
      "a,cod,41,20",
      "a,do,5,5",
      "b,cod,41,20",
      "b,cod,41,20",
      "c,tp,-1,0.2",
      "d,tp,0.3,",
      "e,tp,0.3,0",
      "f,tp,0.3,0.2",
      ",tp,1,1",
    ];
    const { status, output, errors } = await compensate("guzhen-2021", rows);
    expect(lines(output)).toEqual(["id,index,amount", "f,,2"]);
    expect(lines(errors).map((line) => line.replace(/, got .*$/, ""))).toEqual([
      "3:2: expected one of cod, codmn, nh3n, tp",
      "5:2: expected each item of an id once",
      "6:3: expected a number such as 0.25",
      "7:4: expected a number above 0 such as 0.2",
      "8:4: expected a number above 0 such as 0.2",
      "10:1: expected an id",
    ]);
    expect(status).toBe(1);
  });

  it("gives no line for an id whose items are not all there, but for guzhen and hefei", async () => {
    const { status, output, errors } = await compensate("heze", ["a,cod,20,", "b,cod,20,", "b,nh3n,1,"]);
    expect(lines(output).slice(1)).toEqual(["b,,35"]);
    expect(errors).toBe('2:2: expected a row for each of cod, nh3n of one id, got none for nh3n of "a"\n');
    expect(status).toBe(1);
    expect((await compensate("heze", ["a,nh3n,1,"])).errors).toMatch(/^2:2: .*got none for cod of "a"\n$/);
  });

  it("gives no line for an id of which the scheme leaves something open, and tells what", async () => {
    const { status, output, errors } = await compensate("hebei-2009", ["a,cod,25,20", "b,cod,25,20", "b,nh3n,2,1"]);
    expect(lines(output).slice(1)).toEqual(["a,,10"]);
    expect(errors).toMatch(/^4:2: expected values that the scheme settles, got none: .*cod, nh3n exceed their limits/);
    expect(status).toBe(1);
  });

  it("gives no line for an id that comes back later, before or after", async () => {
    const rows = ["a,cod,41,20", "b,cod,41,20", "a,tp,0.3,0.2", "c,cod,41,20", "a,codmn,7,6"];
    const { status, output, errors } = await compensate("guzhen-2021", rows);
    expect(lines(output).slice(1)).toEqual(["b,,6", "c,,6"]);
    expect(lines(errors)).toEqual(
      ["4:1", "6:1"].map((place) => `${place}: expected the rows of one id together, got "a"`),
    );
    expect(status).toBe(1);
  });

  it("gives no line for an id one of whose rows could not be read whole", async () => {
    const { status, output, errors } = await compensate("guzhen-2021", [
      "a,cod,41,20",
      "a,tp",
      "b,cod",
      "b,tp,0.3,0.2",
      "c,tp,0.3,0.2",
    ]);
    expect(lines(output).slice(1)).toEqual(["c,,2"]);
    expect(lines(errors).map((line) => line.split(":").slice(0, 2).join(":"))).toEqual(["3:3", "4:3"]);
    expect(status).toBe(1);
  });

  it("leaves an id that is no text out, and goes on", async () => {
    const input = Buffer.concat([
      Buffer.from("id,item,value,base\n"),
      Buffer.from([0xff]),
      Buffer.from(",tp,1,1\nb,tp,2,1\n"),
    ]);
    const { output, errors } = await runCommand(run, ["--scheme", "guzhen-2021"], input);
    expect(lines(output)).toEqual(["id,index,amount", "b,,4"]);
    expect(errors).toMatch(/^2:1: expected an id in UTF-8/);
  });

  it("keeps the order of more lines than are held in memory", async () => {
    const id = (index: number) => `${index}-名`;
    const rows = Array.from({ length: 20_000 }, (_, index) => `${id(index)},tp,0.3,0.2`);
    const { status, output } = await compensate("guzhen-2021", [...rows, `${id(3)},cod,1,1`]);
    const ids = lines(output).slice(1);
    expect(ids).toHaveLength(19_999);
    expect(ids.slice(2, 4)).toEqual([`${id(2)},,2`, `${id(4)},,2`]);
    expect(ids.at(-1)).toBe(`${id(19_999)},,2`);
    expect(status).toBe(1);
  });

  it("finds an id that comes back among more than are held in memory, and tells where", async () => {
    const many = Array.from({ length: 100_001 }, (_, index) => `${index},tp,0.3,0.2`);
    const { output, errors } = await compensate("guzhen-2021", [...many, "late,tp,1,1", "x,tp,1,1", "late,cod,1,1"]);
    expect(lines(output).slice(-2)).toEqual(["100000,,2", "x,,0"]);
    expect(errors).toBe('100005:1: expected the rows of one id together, got "late"\n');
  }, 30_000);

  it.each([
    [[], "one of guzhen-2021, hebei-2009, hefei-2022, heze, xinanjiang-1, xinanjiang-3, zhoukou, got nothing"],
    [["--scheme", "guzhen"], 'got "guzhen"'],
  ])("refuses no scheme and an unknown one: %j", async (argv, expected) => {
    await expect(runCommand(run, argv, "id,item,value,base\n")).rejects.toMatchObject({
      code: "INPUT_INVALID",
      message: expect.stringContaining(expected) as string,
    });
  });

  it("refuses a table without one of its columns", async () => {
    await expect(runCommand(run, ["--scheme", "heze"], "id,item,value\na,cod,1\n")).rejects.toMatchObject({
      code: "FILE_UNUSABLE",
    });
  });

  it("is a command of the bin that needs no running system, and ends with 2 for a scheme that is none", () => {
    const bin = (...argv: string[]) =>
      spawnSync(process.execPath, [resolve(__dirname, "../../../bin/heqing.mjs"), "compensate", ...argv], {
        input: "id,item,value,base\na,cod,20,\na,nh3n,1,\n",
        encoding: "utf8",
      });
    expect(bin("--scheme", "heze")).toMatchObject({ status: 0, stdout: "id,index,amount\na,,35\n" });
    expect(bin("--scheme", "none")).toMatchObject({ status: 2, stdout: "" });
  }, 60_000);
});
