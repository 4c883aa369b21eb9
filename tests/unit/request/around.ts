import type { Around } from "../../../domain/proceeding";

/** What stands around a matter of the tests' township. */
export const AROUND: Around = {
  parties: [
    { role: "responsible", unit: "town", kind: "township_government" },
    { role: "supervisor", unit: "office", kind: "county_office" },
  ],
  departments: [
    { unit: "housing", kind: "county_department" },
    { unit: "farming", kind: "county_department" },
    ...Array.from({ length: 60 }, (_, index) => ({ unit: `unit-${index}`, kind: "county_department" })),
  ],
  chief: { unit: "government", kind: "county_government" },
};
