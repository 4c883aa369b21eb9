import { bounceAddress, deliveryOf } from "../../../activities/mail/bounce-address";
import { readUndelivered } from "../../../activities/mail/delivery-status";
import { deliveryReport, type ReportOptions } from "../../setup/delivery-report";

const read = (options?: ReportOptions) =>
  readUndelivered(Buffer.from(deliveryReport("town1@demo.heqing.example", options)));

test("a permanent failure is read with its status and what the server said, folded lines joined", async () => {
  expect(await read()).toEqual({ text: "5.1.1 smtp; 550 5.1.1 <x>: user unknown" });
});

test.each([
  ["a notice of delay", { action: "delayed", status: "4.4.1" }],
  ["a failure for now", { action: "failed", status: "4.2.2" }],
  ["a success", { action: "delivered", status: "2.0.0" }],
  ["a receipt from a person's mail program", { type: "multipart/report; report-type=disposition-notification" }],
  ["an answer from a person's holiday", { type: "multipart/mixed" }],
])("%s is nothing that came back", async (_name, options) => {
  expect(await read(options)).toBeNull();
});

test("text that is no message at all is nothing that came back", async () => {
  expect(await readUndelivered(Buffer.from("\u0000\u0001 no message"))).toBeNull();
});

test("an address tells which message came back, and no other address does", () => {
  const id = "0c2d0a52-5a6e-4b39-9d3c-0d0f0a0b0c0d";
  expect(deliveryOf(bounceAddress(id, "heqing.test"), "HEQING.test")).toBe(id);
  for (const other of [
    "postmaster@heqing.test",
    `bounce+${id}@elsewhere.test`,
    "bounce+1@heqing.test",
    `${id}@heqing.test`,
  ]) {
    expect(deliveryOf(other, "heqing.test")).toBeNull();
  }
});
