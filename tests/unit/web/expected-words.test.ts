import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expectedValue } from "../../../intake/measured-value";
import { expectedWords } from "../../../web/controls/expected-words";

const INTAKE = join(__dirname, "../../../intake");
const REFUSAL = /\brefuse\(\s*[\w"]+,\s*(?:"([^"]+)"|`([^`]+)`)|\bexpected: (?:"([^"]+)"|`([^`]+)`)/g;

/** Every sentence with which intake refuses a cell, as it stands in its source; what is computed in it is a 7. */
const sentences = readdirSync(INTAKE)
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => [...readFileSync(join(INTAKE, name), "utf8").matchAll(REFUSAL)])
  .map((found) => found.slice(1).find((part) => part !== undefined) ?? "")
  .filter((sentence) => !sentence.includes("expectedValue"))
  .map((sentence) => sentence.replaceAll(/\$\{[^}]+\}/g, "7"));
const values = [expectedValue("ph"), expectedValue("nh3n")].flatMap((value) => [value, `${value}, or nothing`]);

test("the source names the sentences of intake", () => {
  expect(sentences.length).toBeGreaterThan(12);
});

test.each([...new Set([...sentences, ...values])])(
  "a Chinese page says in Chinese that %s was expected",
  (sentence) => {
    const said = expectedWords(sentence, "zh");
    expect(said).toMatch(/[\u4e00-\u9fff]/);
    expect(said).not.toMatch(/\$\d|such as/);
    expect(expectedWords(sentence, "en")).toBe(sentence);
  },
);

test("a sentence that the page does not know stays as it came", () => {
  expect(expectedWords("something new", "zh")).toBe("something new");
});
