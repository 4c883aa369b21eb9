require("./every-test.cjs").everyTestOf("water");
