export { complaint } from "./complaint";
export { fetching } from "./fetching";
export { hearing } from "./hearing";
export { departmentRequest } from "./request";
export { interview } from "./interview";
export { objection } from "./objection";
export { rectification } from "./rectification";
export { sampling } from "./sampling";
