import { HeqingError } from "../domain/errors";

/** The failure of a wrong option: exit status 2. */
export const usage = (option: string, expected: string, got: string | undefined): HeqingError =>
  new HeqingError(
    "INPUT_INVALID",
    `--${option}: expected ${expected}, got ${got === undefined ? "nothing" : JSON.stringify(got)}`,
    {
      fields: { option },
    },
  );

/** The value of an option that is a whole number from 0 to `most`. @throws INPUT_INVALID */
export function wholeNumber(option: string, text: string, most: number): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) > most) throw usage(option, `a whole number from 0 to ${most}`, text);
  return Number(text);
}
