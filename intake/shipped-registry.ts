import { demonstration, quzhou } from "../registry";
import type { ImportPort, Taken } from "./import-sheet";

/** No book: the sections of the shipped registry, nothing is known before and nothing is kept. */
export const shippedRegistry: ImportPort<Taken> = {
  sections: () =>
    Promise.resolve(
      [...quzhou().sections, ...demonstration().sections].map((section) => ({ ...section, within: true })),
    ),
  put: async ({ rows, counter, clashes, result }) => {
    for await (const row of rows) void row;
    for (const _ of clashes()) counter.refuse({ class: null, open: null });
    const { classes, refused } = counter;
    return { result: result({ accepted: counter.rows - refused, refused, classes, clashes: [] }), problems: [] };
  },
};
