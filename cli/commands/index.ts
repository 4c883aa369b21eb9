/** What a command module exports: takes the words after the command's name, gives the exit status. */
export interface CommandModule {
  readonly run: (argv: readonly string[]) => Promise<number>;
}

/** One command: a line for the help, and its module, loaded only when asked for. */
export interface Command {
  readonly summary: string;
  readonly load: () => CommandModule;
}

/**
 * Every command. Modules are required when asked for (`import()` would want file endings here), so that a command
 * that only computes loads neither Temporal nor Postgres.
 */
export const COMMANDS: Readonly<Record<string, Command>> = {
  start: {
    summary: "starts everything: database, mail, pages, Temporal server, worker, relay",
    load: () => require("./start") as typeof import("./start"),
  },
  api: {
    summary: "starts the pages and the API alone",
    load: () => require("../parts/api") as typeof import("../parts/api"),
  },
  worker: {
    summary: "starts the workflow worker alone",
    load: () => require("../parts/worker") as typeof import("../parts/worker"),
  },
  relay: {
    summary: "starts the relay from the book to Temporal alone",
    load: () => require("../parts/relay") as typeof import("../parts/relay"),
  },
  "mail-catcher": {
    summary: "starts a mail server that delivers nothing and shows what it took",
    load: () => require("../parts/mail-catcher") as typeof import("../parts/mail-catcher"),
  },
  bootstrap: {
    summary: "creates roles and databases, once, as an administrator of Postgres",
    load: () => require("./bootstrap") as typeof import("./bootstrap"),
  },
  migrate: {
    summary: "brings the database to this release",
    load: () => require("./migrate") as typeof import("./migrate"),
  },
  temporal: {
    summary: "gets the Temporal server onto this machine, or sets its namespace, before parts are started",
    load: () => require("./temporal") as typeof import("./temporal"),
  },
  matter: {
    summary: "shows how a matter stands, and judges it again step by step",
    load: () => require("./matter") as typeof import("./matter"),
  },
  doctor: {
    summary: "checks every part and says what to do",
    load: () => require("./doctor") as typeof import("./doctor"),
  },
  deadline: {
    summary: "computes when a limit ends and explains each day",
    load: () => require("./deadline") as typeof import("./deadline"),
  },
  calendar: {
    summary: "announces new holiday notices to every running matter whose dates they move",
    load: () => require("./calendar") as typeof import("./calendar"),
  },
  rules: {
    summary: "lists, checks and compares the rules",
    load: () => require("./rules") as typeof import("./rules"),
  },
  import: {
    summary: "takes a sheet of the national platform or a laboratory into the book",
    load: () => require("./import") as typeof import("./import"),
  },
  fetch: {
    summary: "takes one release of the national platform by hand, from a file or an address",
    load: () => require("./fetch") as typeof import("./fetch"),
  },
  source: {
    summary: "enters, lists, pauses and resumes sources of monitoring data: add, list, pause, resume",
    load: () => require("./source") as typeof import("./source"),
  },
  rejudge: {
    summary: "prepares the verdicts that targets and rules of today change, and releases nothing",
    load: () => require("./rejudge") as typeof import("./rejudge"),
  },
  quarantine: {
    summary: "lists rows that were refused, with line, column, expected and got",
    load: () => require("./quarantine") as typeof import("./quarantine"),
  },
  token: {
    summary: "makes, lists and revokes tokens of machines: create, list, revoke",
    load: () => require("./token") as typeof import("./token"),
  },
  demo: {
    summary: "writes a monthly sheet of the demonstration county, or the sheet to fill in",
    load: () => require("./demo") as typeof import("./demo"),
  },
  judge: {
    summary: "judges rows of measured values by GB 3838-2002, real-time or official",
    load: () => require("./judge") as typeof import("./judge"),
  },
  round: {
    summary: "rounds numbers half to even",
    load: () => require("./round") as typeof import("./round"),
  },
  multiple: {
    summary: "the multiple by which each value exceeds its limit",
    load: () => require("./multiple") as typeof import("./multiple"),
  },
  grade: {
    summary: "grades rivers and areas by the shares of their classes",
    load: () => require("./grade") as typeof import("./grade"),
  },
  compensate: {
    summary: "what the water of a section costs or earns by a compensation scheme",
    load: () => require("./compensate") as typeof import("./compensate"),
  },
  "three-three": {
    summary: "ranks enterprises in their groups and puts them into three tiers, by a scheme in a file",
    load: () => require("./three-three") as typeof import("./three-three"),
  },
  environment: {
    summary: "prints every environment name with default and meaning",
    load: () => require("./environment") as typeof import("./environment"),
  },
};
