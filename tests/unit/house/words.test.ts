import { readTexts, treePaths } from "../../house/tree";
import { ownWords } from "../../house/words";

const seen = (path: string, text: string): readonly string[] => ownWords([{ path, text }]);

describe("code says the field's words", () => {
  it("in this tree", () => {
    expect(ownWords(readTexts(treePaths()))).toEqual([]);
  });

  it.each([
    ["relay/dispatch.ts", "/** Claims promises of the book. */"],
    ["domain/matter/close.ts", "const promisedNotices = [];"],
    ["api/http/register.ts", "router.use(astray(ports));"],
    ["domain/access/resource.ts", "const permitted = true;"],
    ["workflows/matter.ts", "// a matter is lived through here"],
    ["cli/parts/part.ts", "/** Lives a part through in this process. */"],
    ["db/functions/judgement.sql", "-- What a workflow needs to live a proceeding through."],
    ["local/temporal/leashed.ts", "const heard = (): void => undefined;"],
    ["db/functions/inbox.sql", "-- the row promises the nudge\n-- a promise"],
  ])("and in %s %j is seen", (path, line) => {
    expect(seen(path, line)).not.toEqual([]);
  });

  it.each([
    ["relay/index.ts", 'import { setTimeout as pause } from "node:timers/promises";'],
    ["engine/lock.ts", "async function hold(): Promise<void> {}"],
    ["tests/api/headers.ts", '"x-permitted-cross-domain-policies": "none"'],
    ["domain/proceeding/say.ts", "isForward(word); overhead(share);"],
    ["relay/reconcile.ts", "// Where it lives. Through the book alone it is found."],
    ["docs/decisions/0007.md", "Where a library keeps every promise that our tests state"],
  ])("and in %s %j is not", (path, line) => {
    expect(seen(path, line)).toEqual([]);
  });
});
