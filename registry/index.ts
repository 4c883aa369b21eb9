export { demonstration, neighbours, quzhou, type Registry } from "./read";
