import { isUsablePassword, matchesVerifier, scramVerifier } from "../../../db/migrate/scram";

// RFC 7677 §3: user "user", password "pencil", this salt and 4096 iterations; StoredKey and ServerKey follow from it
// (the server signature of that exchange is made with this ServerKey).
const SALT = Buffer.from("W22ZaJ0SNY7soEsUEjb6gQ==", "base64");
const PENCIL =
  "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=";

test("the verifier is the one of RFC 7677", () => {
  expect(scramVerifier("pencil", SALT)).toBe(PENCIL);
});

test("a verifier fits its own password alone", () => {
  expect(matchesVerifier(PENCIL, "pencil")).toBe(true);
  expect(matchesVerifier(PENCIL, "pencil ")).toBe(false);
  expect(matchesVerifier(scramVerifier("another-one"), "another-one")).toBe(true);
  for (const other of [null, "", "md5d41d8cd98f00b204e9800998ecf8427e", "SCRAM-SHA-256$4096:x"]) {
    expect(matchesVerifier(other, "pencil")).toBe(false);
  }
});

test("two verifiers of one password share no salt", () => {
  expect(scramVerifier("pencil-pencil")).not.toBe(scramVerifier("pencil-pencil"));
});

test("only passwords that no normalisation changes are used", () => {
  expect(["eight888", "-_=+~!@#$%"].map(isUsablePassword)).toEqual([true, true]);
  expect(["short", "with spaces", "衢江衢江衢江衢江", "tab\tinside1", "x".repeat(7)].some(isUsablePassword)).toBe(
    false,
  );
});
