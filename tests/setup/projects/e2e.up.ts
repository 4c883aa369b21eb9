import { up } from "../run";

export = up("e2e");
