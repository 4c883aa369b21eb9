/** A rule as it holds on a day, with its name `id@version` and whether it is confirmed. */
export interface Holding<Rule> {
  readonly name: string;
  readonly status: "binding" | "assumption";
  readonly rule: Rule;
}
