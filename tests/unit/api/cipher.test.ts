import { decrypt, encrypt, keyedHash, keyId } from "../../../api/sign-in/cipher";

const [KEY, OTHER] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const PLAIN = Buffer.from("a secret");

test("what is encrypted is read by its key, at its place, and by no other", () => {
  const encrypted = encrypt(KEY, "totp 1", PLAIN);
  expect(decrypt(KEY, "totp 1", encrypted)).toEqual(PLAIN);
  expect(() => decrypt(OTHER, "totp 1", encrypted)).toThrow(/expected what the key/);
  expect(() => decrypt(KEY, "totp 2", encrypted)).toThrow(/for totp 2/);
});

test("whatever is changed or cut of it is refused", () => {
  const encrypted = encrypt(KEY, "totp 1", PLAIN);
  for (let at = 0; at < encrypted.length; at += 1) {
    const changed = Buffer.from(encrypted);
    changed.writeUInt8((changed[at] ?? 0) ^ 1, at);
    expect(() => decrypt(KEY, "totp 1", changed)).toThrow(/expected what the key/);
    expect(() => decrypt(KEY, "totp 1", encrypted.subarray(0, at))).toThrow(/expected what the key/);
  }
});

test("the same text is never encrypted the same", () => {
  expect(encrypt(KEY, "x", PLAIN).equals(encrypt(KEY, "x", PLAIN))).toBe(false);
});

test("a key's name and a keyed hash tell neither key nor text, and differ with both", () => {
  expect(keyId(KEY)).toMatch(/^[0-9a-f]{16}$/);
  expect(keyId(KEY)).not.toBe(keyId(OTHER));
  const hashes = [
    keyedHash(KEY, "recovery 1", "A"),
    keyedHash(OTHER, "recovery 1", "A"),
    keyedHash(KEY, "recovery 2", "A"),
    keyedHash(KEY, "recovery 1", "B"),
  ];
  expect(new Set(hashes.map((hash) => hash.toString("hex"))).size).toBe(4);
});
