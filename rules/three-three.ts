import { HeqingError } from "../domain/errors";
import type { Choice, Scheme } from "../domain/three-three";
import { choicesInOrder, threeThreeScheme } from "./schema/three-three";

/** A scheme with its open choices, these in the order of the file. */
export interface ThreeThreeScheme {
  readonly scheme: Scheme;
  readonly choices: readonly Choice[];
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Reads a scheme from JSON in UTF-8; `file` names it in messages. @throws FILE_UNUSABLE naming each wrong part */
export function readThreeThreeScheme(bytes: Uint8Array, file: string): ThreeThreeScheme {
  let content: unknown;
  try {
    content = JSON.parse(UTF8.decode(bytes));
  } catch (error) {
    const message = `${file}: expected JSON in UTF-8: ${error instanceof Error ? error.message : String(error)}`;
    throw new HeqingError("FILE_UNUSABLE", message, { cause: error });
  }
  const parsed = threeThreeScheme.safeParse(content);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${file}: ${path.length === 0 ? "" : `${path.map(String).join(".")}: `}${message}`,
    );
    throw new HeqingError("FILE_UNUSABLE", problems.join("\n"));
  }
  const { choices = {}, ...scheme } = parsed.data;
  return { scheme, choices: choicesInOrder(choices, keysOfChoices(content)) };
}

const keysOfChoices = (content: unknown): readonly string[] =>
  typeof content === "object" && content !== null && "choices" in content && typeof content.choices === "object"
    ? Object.keys(content.choices ?? {})
    : [];
