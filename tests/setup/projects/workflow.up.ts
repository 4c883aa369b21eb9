import { up } from "../run";

export = up("workflow");
