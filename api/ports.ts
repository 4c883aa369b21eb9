import type { Pool } from "pg";
import type { DeliverAct } from "./act-delivery";

/** What the outside of the API gives its routes: nothing here is opened or closed by them. */
export interface ApiPorts {
  readonly pool: Pool;
  /** Whether the pages are reached by https, so that cookies travel by nothing else. */
  readonly secure: boolean;
  /** Page of the mail catcher, null where mail goes to a server elsewhere or where none is known. */
  readonly mailPage: () => string | null;
  readonly deliverAct: DeliverAct;
}
