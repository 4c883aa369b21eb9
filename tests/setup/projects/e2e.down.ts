import { down } from "../run";

export = down("e2e");
