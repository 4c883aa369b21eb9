/** Columns of a row under the names by which a statement gives them: `As<Book["stop"], { untilAt: "until_at" }>`. */
export type As<Row, Names extends Readonly<Record<string, keyof Row>>> = {
  readonly [Name in keyof Names]: Row[Names[Name]];
};

/** Columns of a function's result that it never leaves null: `Known<BookFunctions["own_sessions"], "id">`. */
export type Known<Row, Names extends keyof Row> = { readonly [Name in Names]: NonNullable<Row[Name]> };
