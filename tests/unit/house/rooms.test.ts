import { emptyRooms, misplacedFiles, ROOMS } from "../../house/rooms";
import { treePaths } from "../../house/tree";

describe("a thing lies where its name says", () => {
  it("in this tree", () => {
    expect(misplacedFiles(treePaths())).toEqual([]);
  });

  it("and every room says at least what it is for", () => {
    expect(emptyRooms(treePaths())).toEqual([]);
  });

  it.each([
    ["src/matter.ts", "is no room of the house"],
    ["db/utils.ts", "a name that says nothing"],
    ["db/helpers/rows.ts", "a name that says nothing"],
    ["api/common.test.ts", "a name that says nothing"],
    ["domain/misc/round.ts", "a name that says nothing"],
    ["domain/ladderRung.ts", "expected a kebab-case file name"],
  ])("and %s is seen", (path, fault) => {
    expect(misplacedFiles([path])).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });

  it("and names of the field are left alone", () => {
    expect(misplacedFiles(["domain/case/ladder-rung.ts", "README.md", ".ci/run", "domain/commonwealth.ts"])).toEqual(
      [],
    );
  });

  it("and a room without a file is seen", () => {
    expect(emptyRooms(ROOMS.filter((room) => room !== "letters").map((room) => `${room}/README.md`))).toEqual([
      "letters",
    ]);
  });
});
