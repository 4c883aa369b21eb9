import { HeqingError } from "../../domain/errors";
import { InputInvalid } from "../http/input-invalid";

/** Shortest password that a person may choose. */
export const PASSWORD_LENGTH = 12;

/**
 * Guesses that a password must withstand: what zxcvbn calls "safely unguessable: moderate protection from an offline
 * slow-hash scenario" (score 3 of 4).
 */
const ENOUGH = 3;
/** zxcvbn looks at so many characters; what is longer is no easier. */
const LOOKED_AT = 100;

/** What the lists of other languages lack and people here choose first. */
const OF_THIS_FIELD = [
  "heqing",
  "hezhang",
  "zhishuiban",
  "quzhou",
  "zhejiang",
  "woaini",
  "5201314",
  "1314520",
  "河清",
  "衢州",
];

type Rate = (password: string, known: readonly string[]) => number;
let rate: Promise<Rate> | undefined;

/** The library and its lists of common passwords, names and words: loaded when somebody first chooses a password. */
async function rater(): Promise<Rate> {
  const { ZxcvbnFactory } = await import("@zxcvbn-ts/core");
  const { adjacencyGraphs, dictionary } = await import("@zxcvbn-ts/language-common");
  const checker = new ZxcvbnFactory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs });
  return (password, known) => checker.check(password.slice(0, LOOKED_AT), [...known]).score;
}

/**
 * Refuses a password that is easily guessed: by who knows the login, or from the lists of what many people choose
 * (`aaaaaaaaaaaa`, `password1234`, a row of keys).
 * @throws InputInvalid naming `field`
 */
export async function requireUnguessable(password: string, login: string, field: string): Promise<void> {
  if (password.length < PASSWORD_LENGTH)
    throw new InputInvalid([{ path: field, message: `expected at least ${PASSWORD_LENGTH} characters` }]);
  if (password.toLowerCase().includes(login))
    throw new InputInvalid([{ path: field, message: "expected a password without the login in it" }]);
  rate ??= rater();
  const score = await rate
    .then((of) => of(password, [login, ...OF_THIS_FIELD]))
    .catch((cause: unknown) => {
      rate = undefined;
      throw new HeqingError("INTERNAL", "expected the lists of common passwords", { cause });
    });
  if (score < ENOUGH)
    throw new InputInvalid([
      { path: field, message: "expected a password that is not easily guessed: several words, or signs by chance" },
    ]);
}
