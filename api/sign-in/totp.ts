import { Secret, TOTP } from "otpauth";

/** RFC 6238: a code is good for the step it is of. */
export const STEP_SECONDS = 30;
const ISSUER = "河清 Heqing";

/** 160 bits, as RFC 4226 recommends. */
export const newSecret = (): Buffer => Buffer.from(new Secret({ size: 20 }).buffer);

const secretOf = (bytes: Buffer): Secret => new Secret({ buffer: new Uint8Array(bytes).buffer });
const totp = (bytes: Buffer, label = "heqing"): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret: secretOf(bytes), algorithm: "SHA1", digits: 6, period: STEP_SECONDS });

/** The secret as people type it, base32. */
export const base32 = (bytes: Buffer): string => secretOf(bytes).base32;
/** The secret of a base32 text. */
export const fromBase32 = (text: string): Buffer => Buffer.from(Secret.fromBase32(text).buffer);

/** What an authenticator reads from the picture: otpauth://totp/… */
export const enrolmentUri = (bytes: Buffer, login: string): string => totp(bytes, login).toString();

/** The code of a step, six digits. */
export const codeOfStep = (bytes: Buffer, step: number): string =>
  totp(bytes).generate({ timestamp: step * STEP_SECONDS * 1000 });

/** The steps around one whose code it is; clocks differ by one step either way. */
export function stepsOfCode(bytes: Buffer, code: string, now: number, ahead = 1): readonly number[] {
  const steps = Array.from({ length: ahead + 2 }, (_none, index) => now - 1 + index);
  return steps.filter((step) => codeOfStep(bytes, step) === code);
}
