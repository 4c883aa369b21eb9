import { CELL_FAULTS, FILE_FAULTS } from "../words.generated";
import type { Language } from "../texts/texts";

/** What a sentence names: of a newer server perhaps more than it has room for. */
type Facts = Readonly<Record<string, string | number>>;

interface Fault {
  readonly fault: string;
  readonly facts: Facts;
}

type Sentences = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

const withFacts = (sentence: string, facts: Facts): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));

/** What a cell should have held, in the language of the page; a row of before faults were kept says it as it came. */
export function expectedWords(
  cell: { readonly fault: string | null; readonly facts: Facts | null; readonly expected: string },
  language: Language,
): string {
  const known = cell.fault === null ? undefined : (CELL_FAULTS as Sentences)[cell.fault];
  return known === undefined ? cell.expected : withFacts(known[language], cell.facts ?? {});
}

/** Why a file can't be used as a whole, in the language of the page; null where none of its faults is known. */
export function fileFaultWords(faults: readonly Fault[], language: Language): string | null {
  const sentences = faults.flatMap(({ fault, facts }) => {
    const known = (FILE_FAULTS as Sentences)[fault];
    return known === undefined ? [] : [withFacts(known[language], facts)];
  });
  return sentences.length === 0 ? null : sentences.join(language === "zh" ? "；" : "; ");
}

/** The faults that a refused upload tells, each as JSON. */
export function faultsOf(texts: readonly string[] | undefined): readonly Fault[] {
  return (texts ?? []).flatMap((text) => {
    try {
      return [JSON.parse(text) as Fault];
    } catch {
      return [];
    }
  });
}
