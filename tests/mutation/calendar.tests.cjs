require("./every-test.cjs").everyTestOf("calendar");
