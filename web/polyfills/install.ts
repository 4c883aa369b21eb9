import { ARRAY, OBJECT, STRING } from "./newer";

/** Gives to `target` what it lacks; what the browser has of itself is left alone. */
function give(target: object, functions: object): void {
  for (const [name, value] of Object.entries(functions)) {
    if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
}

give(Array.prototype, ARRAY);
give(String.prototype, STRING);
give(Object, OBJECT);
