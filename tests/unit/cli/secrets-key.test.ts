import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnvironment } from "../../../cli/environment";
import { identityProvider } from "../../../cli/parts/identity-provider";
import { secretsKey } from "../../../cli/parts/secrets-key";

const folder = mkdtempSync(join(tmpdir(), "heqing-key-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the key of the secrets", () => {
  test("is made once, read by nobody else, and the same ever after", () => {
    const file = join(folder, "data", "secrets-key");
    const key = secretsKey(file);
    expect(key).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(secretsKey(file)).toEqual(key);
    expect(Buffer.from(readFileSync(file, "utf8"), "base64")).toEqual(key);
  });

  test("is refused where the file holds something else, rather than made anew", () => {
    const file = join(folder, "short");
    writeFileSync(file, "c2hvcnQ=\n");
    expect(() => secretsKey(file)).toThrow(/expected 32 bytes in base64 in .*short, got 5/);
    expect(readFileSync(file, "utf8")).toBe("c2hvcnQ=\n");
  });

  test("may be named in hex or base64, and is never told when it is wrong", () => {
    const key = Buffer.alloc(32, 5);
    for (const form of ["hex", "base64"] as const) {
      expect(readEnvironment({ SECRETS_KEY: key.toString(form) }).SECRETS_KEY).toEqual(key);
    }
    expect(() => readEnvironment({ SECRETS_KEY: "too-short-a-key" })).toThrow(
      /^SECRETS_KEY should be 32 bytes in hex or base64 \(openssl rand -hex 32\)\.$/,
    );
  });
});

describe("the identity provider", () => {
  const named = { OIDC_ISSUER: "https://id.test", OIDC_CLIENT_ID: "heqing", OIDC_CLIENT_SECRET: "s" };

  test("is none where none is named, and has a name where none is given", () => {
    expect(identityProvider(readEnvironment({}))).toBeNull();
    expect(identityProvider(readEnvironment(named))?.name).toBe("统一身份认证");
  });

  test.each(["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"])("needs %s", (name) => {
    expect(() => identityProvider(readEnvironment({ ...named, [name]: "" }))).toThrow(`${name} is not set`);
  });
});
