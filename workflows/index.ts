export { rectification } from "./rectification";
