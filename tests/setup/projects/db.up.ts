import { up } from "../run";

export = up("db");
