export { demonstration, quzhou, type Registry } from "./read";
