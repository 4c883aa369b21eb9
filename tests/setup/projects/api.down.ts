import { down } from "../run";

export = down("api");
