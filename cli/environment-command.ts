import { environmentReference } from "./environment-reference";

/** `heqing environment`: prints every environment name with default and meaning. */
export function run(): Promise<number> {
  process.stdout.write(environmentReference());
  return Promise.resolve(0);
}
