export { rectification } from "./rectification";
export { sampling } from "./sampling";
