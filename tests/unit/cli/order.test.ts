import { PARTS, STOP_ORDER } from "../../../local/supervisor/order";

test("every part is stopped, the pages first and the database last", () => {
  expect([...STOP_ORDER].sort()).toEqual([...PARTS].sort());
  expect(STOP_ORDER[0]).toBe("api");
  expect(STOP_ORDER.at(-1)).toBe("postgres");
});

test("who uses a server is stopped before it", () => {
  const place = (part: (typeof PARTS)[number]): number => STOP_ORDER.indexOf(part);
  expect(place("relay")).toBeLessThan(place("worker"));
  expect(place("worker")).toBeLessThan(place("mail"));
  expect(place("worker")).toBeLessThan(place("temporal"));
});
