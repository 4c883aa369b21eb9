/** ES modules that our code loads: Node can require them, jest only what was transpiled. */
const MODULES = ["get-port", "openid-client", "oauth4webapi", "jose"];

/** One jest project a kind of test; `unit` never starts a server. */
const shared = {
  rootDir: __dirname,
  testEnvironment: "node",
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } },
    ],
    "^.+\\.js$": ["@swc/jest", { module: { type: "commonjs" } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${MODULES.join("|")})/)`],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.heqing/"],
};

const project = (name, extra = {}) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  ...extra,
});

/** A project with real servers; which ones stands in tests/setup/parts/index.ts. They start once a run. */
const served = (name, extra = {}) =>
  project(name, {
    ...extra,
    setupFilesAfterEnv: ["<rootDir>/tests/setup/patience.ts"],
    globalSetup: `<rootDir>/tests/setup/projects/${name}.up.ts`,
    globalTeardown: `<rootDir>/tests/setup/projects/${name}.down.ts`,
  });

module.exports = {
  maxWorkers: 2,
  projects: [project("unit"), served("db"), served("workflow"), served("api"), served("e2e")],
};
