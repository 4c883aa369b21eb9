import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../house/folder";
import {
  forgottenOptional,
  looseVersions,
  privateAddresses,
  temporalFaults,
  type Lock,
  type Manifest,
} from "../../house/packages";

const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), "utf8"));

const SOUND: Lock["packages"] = {
  "node_modules/@temporalio/client": { version: "1.24.0" },
  "node_modules/@temporalio/core-bridge": { version: "1.24.0" },
  "node_modules/protobufjs": { version: "8.8.1" },
};

const faultsWith = (more: Lock["packages"]): readonly string[] => temporalFaults({ packages: { ...SOUND, ...more } });

describe("every machine installs the same packages", () => {
  const lock = read("package-lock.json") as Lock;

  it("so each dependency names one version", () => {
    expect(looseVersions(read("package.json") as Manifest)).toEqual([]);
  });

  it.each(["^1.0.0", "~1.0.0", "1.x", ">=1", "latest", "*", "git+https://example.org/a.git"])(
    "and %s is seen as loose",
    (version) => {
      expect(looseVersions({ dependencies: { sound: "1.0.0", beta: "18.4.0-beta.17" } })).toEqual([]);
      expect(looseVersions({ devDependencies: { loose: version } })).toHaveLength(1);
    },
  );

  it("and the lock file knows the native parts for every machine", () => {
    expect(forgottenOptional(lock)).toEqual([]);
    const packages = {
      "node_modules/a": { optionalDependencies: { "@a/linux": "1.0.0", "@a/darwin": "1.0.0" } },
      "node_modules/a/node_modules/@a/linux": {},
      "node_modules/b/node_modules/c": { optionalDependencies: { d: "1.0.0", e: "1.0.0" } },
      "node_modules/b/node_modules/d": {},
    };
    expect(forgottenOptional({ packages })).toEqual(["node_modules/a: @a/darwin", "node_modules/b/node_modules/c: e"]);
  });

  it("and the lock file names no private registry", () => {
    expect(privateAddresses(lock)).toEqual([]);
    const packages = {
      "node_modules/a": { resolved: "https://registry.npmjs.org/a/-/a-1.0.0.tgz" },
      "node_modules/b": { resolved: "https://registry.example.org/b/-/b-1.0.0.tgz" },
    };
    expect(privateAddresses({ packages })).toEqual(["node_modules/b"]);
  });
});

describe("Temporal's packages fit together", () => {
  it("in the lock file", () => {
    expect(temporalFaults(read("package-lock.json") as Lock)).toEqual([]);
  });

  it("and a second version is seen", () => {
    expect(faultsWith({ "node_modules/@temporalio/worker": { version: "1.9.3" } })).toEqual([
      "expected one version of all @temporalio packages, got 1.24.0, 1.9.3",
    ]);
  });

  it("and a second native core is seen", () => {
    expect(faultsWith({ "node_modules/a/node_modules/@temporalio/core-bridge": { version: "1.24.0" } })).toEqual([
      "expected one @temporalio/core-bridge, got 2",
    ]);
  });

  it("and the retired meta package is seen", () => {
    expect(faultsWith({ "node_modules/temporalio": { version: "1.9.3" } })).toHaveLength(1);
  });

  it("and protobufjs 7 at the root, which breaks replay from JSON histories, is seen", () => {
    expect(faultsWith({ "node_modules/protobufjs": { version: "7.6.6" } })).toHaveLength(1);
  });
});
