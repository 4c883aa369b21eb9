import { logged } from "./api";
afterAll(() => {
  for (const line of logged) if (line.includes('"err"')) console.log(line.slice(0, 900));
});
