import { down } from "../run";

export = down("db");
