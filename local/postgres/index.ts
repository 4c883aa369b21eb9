export { postgresPlace, type PlaceOptions, type PostgresPlace } from "./place";
export {
  explainExit,
  preparePostgres,
  startPostgres,
  type PostgresServer,
  type ReadyOptions,
  type RunningPostgres,
} from "./server";
export type { ServerSettings } from "./settings";
