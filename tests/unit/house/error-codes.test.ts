import { ERROR_CATALOGUE } from "../../../domain/errors";
import { readTexts, treePaths } from "../../house/tree";

/** Files that list codes without any of them happening. */
const LISTS =
  /^(domain\/errors\/catalogue\.ts|api\/refusals\.ts|web\/|docs\/|tests\/house\/|tests\/unit\/house\/error-codes\.test\.ts)/;

const texts = readTexts(treePaths()).filter(({ path }) => /\.(ts|sql|mjs)$/.test(path) && !LISTS.test(path));
const product = texts.filter(({ path }) => !path.startsWith("tests/"));
const tests = texts.filter(({ path }) => /^tests\/.*\.test\.ts$/.test(path));

/** Files that have a code as a word of its own between quotes, or at the end of an address. */
const naming = (code: string, files: typeof texts): readonly string[] =>
  files.filter(({ text }) => new RegExp(`["'=]${code}["']`).test(text)).map(({ path }) => path);

describe.each(Object.keys(ERROR_CATALOGUE))("%s", (code) => {
  it("is raised somewhere", () => {
    expect(naming(code, product)).not.toEqual([]);
  });

  it("is reached by a test", () => {
    expect(naming(code, tests)).not.toEqual([]);
  });
});

it("a code that nothing raises or reaches is seen", () => {
  expect(naming("NO_SUCH_CODE", texts)).toEqual([]);
});
