import { up } from "../run";

export = up("api");
