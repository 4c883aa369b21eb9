import { base32, codeOfStep, enrolmentUri, fromBase32, newSecret, stepsOfCode } from "../../../api/sign-in/totp";

/** RFC 6238, appendix B: the SHA-1 secret and, of eight digits, the last six. */
const SECRET = Buffer.from("12345678901234567890");
const VECTORS: readonly (readonly [number, string])[] = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
];

test.each(VECTORS)("at %s s the code is that of RFC 6238", (seconds, code) => {
  const step = Math.floor(seconds / 30);
  expect(codeOfStep(SECRET, step)).toBe(code);
  expect(stepsOfCode(SECRET, code, step)).toEqual([step]);
});

test("a code is of its step and the two beside it, further ahead only where that is asked for", () => {
  const code = codeOfStep(SECRET, 1_000);
  expect([998, 999, 1_000, 1_001, 1_002].map((now) => stepsOfCode(SECRET, code, now))).toEqual([
    [],
    [1_000],
    [1_000],
    [1_000],
    [],
  ]);
  expect(stepsOfCode(SECRET, code, 900, 120)).toEqual([1_000]);
});

test("secrets are 160 bits, another each time, and survive being typed", () => {
  const [one, other] = [newSecret(), newSecret()];
  expect([one.length, one.equals(other)]).toEqual([20, false]);
  expect(fromBase32(base32(one)).equals(one)).toBe(true);
});

test("the picture says who issues it, for whom, and nothing that an authenticator would not take", () => {
  const uri = new URL(enrolmentUri(SECRET, "town1"));
  expect([uri.protocol, uri.host]).toEqual(["otpauth:", "totp"]);
  expect(decodeURIComponent(uri.pathname)).toBe("/河清 Heqing:town1");
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: "河清 Heqing",
    secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
    algorithm: "SHA1",
    digits: "6",
    period: "30",
  });
});
