/**
 * Which room may import which: imports run one way (README.md, "Where things are"). A type-only import counts as an
 * import unless a rule says otherwise. tests/unit/house/imports.test.ts plants a violation of every rule.
 */

const ROOMS = [
  "activities",
  "api",
  "cli",
  "db",
  "domain",
  "engine",
  "intake",
  "letters",
  "local",
  "registry",
  "relay",
  "rules",
  "telemetry",
  "tests",
  "tools",
  "web",
  "workflows",
];

/** Every file of the named rooms. */
const room = (...names) => `^(${names.join("|")})/`;

/** Every room but the named ones. */
const others = (...names) => room(...ROOMS.filter((name) => !names.includes(name)));

/** Files of room `from` import from our own rooms nothing but `to` and the room itself. */
const only = (from, ...to) => ({
  name: `${from}-imports`,
  comment: `${from} imports ${to.length > 0 ? to.join(", ") : "nothing"} and itself.`,
  severity: "error",
  from: { path: room(from) },
  to: { path: others(from, ...to) },
});

const byRoom = [
  only("rules", "domain"),
  only("registry", "domain"),
  only("telemetry", "domain"),
  only("db", "domain", "telemetry"),
  only("letters", "domain", "rules", "telemetry"),
  only("engine", "db", "letters", "domain", "rules", "telemetry"),
  only("activities", "engine", "db", "letters", "domain", "rules", "telemetry"),
  only("intake", "engine", "db", "domain", "rules", "telemetry", "workflows"),
  only("relay", "engine", "db", "domain", "rules", "telemetry", "workflows"),
  only("api", "engine", "db", "domain", "rules", "telemetry", "workflows"),
  only("workflows", "domain", "activities"),
  only("web", "api"),
  only("tools", "api", "db", "domain", "engine", "rules", "telemetry", "cli", "workflows"),
  only("local", ...ROOMS.filter((name) => name !== "tests" && name !== "tools")),
  only("cli", ...ROOMS.filter((name) => name !== "tests" && name !== "tools")),
];

const byMeaning = [
  {
    name: "domain-is-alone",
    comment: "The law is pure: no other room, no package, no Node module.",
    severity: "error",
    from: { path: room("domain") },
    to: { pathNot: room("domain") },
  },
  {
    name: "workflow-packages",
    comment: "Workflow code is bundled and replayed: the workflow packages alone, so no zod.",
    severity: "error",
    from: { path: room("workflows") },
    to: { path: "node_modules/", pathNot: "node_modules/@temporalio/(workflow|common)/" },
  },
  {
    name: "workflow-node-modules",
    comment: "A workflow runs in a sandbox without Node's modules.",
    severity: "error",
    from: { path: room("workflows") },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "workflows-live-they-do-not-decide",
    comment: "A law or an activity bundled into a workflow could not be corrected while a matter runs: types only.",
    severity: "error",
    from: { path: room("workflows") },
    to: {
      path: room("domain", "activities"),
      pathNot: "^activities/names\\.ts$",
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "workflows-by-name",
    comment: "Others speak to a workflow by its names and messages, never by its code.",
    severity: "error",
    from: { path: room("api", "intake", "relay") },
    to: { path: room("workflows"), pathNot: ["^workflows/names\\.ts$", "^workflows/messages\\.ts$"] },
  },
  {
    name: "driver-in-db-alone",
    comment: "SQL lives in db/, so only db/ needs the driver; local/ asks its own server through db/connect too.",
    severity: "error",
    from: { path: others("db", "tests") },
    to: { path: "node_modules/pg/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "web-types-only",
    comment: "Pages know the API by its types alone.",
    severity: "error",
    from: { path: room("web") },
    to: { path: others("web"), dependencyTypesNot: ["type-only"] },
  },
];

const byPackage = [
  {
    name: "no-cycles",
    comment: "Files that need each other are one concept, or a third one is missing; types included.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  {
    name: "declared",
    comment: "A package that package.json does not name works by accident of hoisting.",
    severity: "error",
    from: {},
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "no-test-packages",
    comment: "What runs in production may not need a development dependency.",
    severity: "error",
    from: { path: others("tests", "tools") },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
  },
];

module.exports = {
  forbidden: [...byRoom, ...byMeaning, ...byPackage],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|coverage|reports)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".cjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["node", "require", "import", "types", "default"],
    },
  },
};
