export { evidenceOf, explain, type Explanation } from "./explanation";
