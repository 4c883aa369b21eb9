export { digestInstant } from "./digest";
export type { Messaging } from "./messaging";
