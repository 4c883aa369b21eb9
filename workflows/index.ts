export { fetching } from "./fetching";
export { rectification } from "./rectification";
export { sampling } from "./sampling";
