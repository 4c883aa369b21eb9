/** Columns of a row under the names by which a statement gives them: `As<Book["stop"], { untilAt: "until_at" }>`. */
export type As<Row, Names extends Readonly<Record<string, keyof Row>>> = {
  readonly [Name in keyof Names]: Row[Names[Name]];
};

/** What a function gives where it leaves none of it null, which the catalogue cannot know: `Given<BookFunctions["link_of"]>`. */
export type Given<Result> = { readonly [Name in keyof Result]: NonNullable<Result[Name]> };
