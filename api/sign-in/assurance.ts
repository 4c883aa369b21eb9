/** By what somebody proved who they are, kept with everything they do. */
export const ASSURANCES = [
  "link",
  "token",
  "local",
  "password",
  "second-factor",
  "oidc",
  "oidc-second-factor",
] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** Whether something beside a first proof was shown: a code, or a provider that asked for one. */
export const isSecondFactor = (assurance: Assurance): boolean =>
  assurance === "second-factor" || assurance === "oidc-second-factor";

/** A word of the book. @throws never; what is unknown proves no more than a password */
export const assuranceOf = (word: string): Assurance =>
  (ASSURANCES as readonly string[]).includes(word) ? (word as Assurance) : "password";
