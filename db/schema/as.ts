/** Columns of a row under the names by which a statement gives them: `As<Book["stop"], { untilAt: "until_at" }>`. */
export type As<Row, Names extends Readonly<Record<string, keyof Row>>> = {
  readonly [Name in keyof Names]: Row[Names[Name]];
};
