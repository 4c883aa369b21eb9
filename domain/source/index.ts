/** How sources of monitoring data are asked, and when values of them are missing. */
export { type FetchingPlan, fetchingPlan, type SourceBody } from "./fetching-plan";
