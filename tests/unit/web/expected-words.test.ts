import { CELL_FAULTS, FILE_FAULTS } from "../../../domain/vocabulary";
import { fileUnusable } from "../../../domain/errors";
import { refusal } from "../../../intake/rows/row";
import { expectedWords, faultsOf, fileFaultWords } from "../../../web/controls/expected-words";
import { CELL_FAULTS as SHOWN } from "../../../web/words.generated";

/** Every fact that a sentence has room for. */
const factsOf = (sentence: string) =>
  Object.fromEntries([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, 7]));

test.each(Object.entries(CELL_FAULTS))("a page says of %s in its language what was expected", (fault, { zh, en }) => {
  expect(factsOf(zh)).toEqual(factsOf(en));
  const told = refusal("tp", fault as keyof typeof CELL_FAULTS, "x", factsOf(en));
  const [chinese, english] = [expectedWords(told, "zh"), expectedWords(told, "en")];
  expect(chinese).toMatch(/[\u4e00-\u9fff]/);
  expect(`${chinese}${english}`).not.toMatch(/[{}]/);
  expect(english).toBe(told.expected);
});

test.each(Object.entries(FILE_FAULTS))("and of a file that can't be used: %s", (fault, { zh, en }) => {
  expect(factsOf(zh)).toEqual(factsOf(en));
  const error = fileUnusable([{ fault: fault as keyof typeof FILE_FAULTS, facts: factsOf(en) }]);
  const faults = faultsOf(error.fields["faults"] as readonly string[]);
  expect(fileFaultWords(faults, "zh")).toMatch(/[\u4e00-\u9fff]/);
  expect(fileFaultWords(faults, "en")).toBe(error.message);
});

test("the words of the pages are those of the vocabulary", () => {
  expect(SHOWN).toEqual(CELL_FAULTS);
});

test("a fault that the page does not know, or none, says it as it came", () => {
  const expected = "something new";
  expect(expectedWords({ fault: null, facts: null, expected }, "zh")).toBe(expected);
  expect(expectedWords({ fault: "of-a-newer-server", facts: {}, expected }, "zh")).toBe(expected);
  expect(fileFaultWords(faultsOf(["no JSON", '{"fault":"x","facts":{}}']), "zh")).toBeNull();
});
