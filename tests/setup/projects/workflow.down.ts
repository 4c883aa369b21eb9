import { down } from "../run";

export = down("workflow");
