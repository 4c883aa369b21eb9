import { deadCode } from "../../house/dead-code";
import { withFolder } from "../../house/folder";

const PLANTS: Record<string, string> = {
  "package.json": JSON.stringify({ name: "plant", dependencies: { unneeded: "1.0.0" } }),
  "tsconfig.json": JSON.stringify({ compilerOptions: { module: "Node16", moduleResolution: "Node16" } }),
  "cli/main.ts": `import { judge } from "../domain/judge";\nconst load = () => import("./lazy");\njudge(await load());\n`,
  "cli/lazy.ts": "export const run = (): number => 0;\n",
  "domain/judge.ts":
    "export const judge = (lazy: object): object => lazy;\nexport const forgotten = 2;\nexport type Unread = number;\nconst own = 3;\nvoid own;\n",
  "domain/left-behind.ts": "export const left = 1;\n",
};

describe("what nothing uses is seen", () => {
  it("as a file, an export, a type and a package", async () => {
    expect(await withFolder(PLANTS, deadCode)).toEqual([
      "export domain/judge.ts: forgotten",
      "file domain/left-behind.ts",
      "package unneeded",
      "type domain/judge.ts: Unread",
    ]);
  }, 60_000);
});
