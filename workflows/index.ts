export { complaint } from "./complaint";
export { fetching } from "./fetching";
export { hearing } from "./hearing";
export { rectification } from "./rectification";
export { sampling } from "./sampling";
