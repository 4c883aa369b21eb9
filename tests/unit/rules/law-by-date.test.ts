import { articlesInForce, type ArticleTopic } from "../../../domain/ladder";
import { articlesOf, loadRules } from "../../../rules";

const articles = articlesOf(loadRules());
const cited = (topic: ArticleTopic, date: string) =>
  articlesInForce(articles, topic, date)
    ?.provisions.map(({ instrument, article, read }) => `${instrument} ${article}${read ? "" : " (not read)"}`)
    .join("; ") ?? null;

const WATER = "中华人民共和国水污染防治法";
const ENVIRONMENT = "中华人民共和国环境保护法";
const CODE = "中华人民共和国生态环境法典";

// The table of water.md §4.4, row by row; what its sources only know of, and nobody has read, is marked so.
describe("the law in force until 2026-08-14 and from 2026-08-15", () => {
  it.each<[ArticleTopic, string | null, string]>([
    ["government-responsibility", `${ENVIRONMENT} 第六条 (not read); ${WATER} 第四条 (not read)`, `${CODE} 第八条`],
    ["river-chief", `${WATER} 第五条`, `${CODE} 第十九条`],
    [
      "cross-boundary",
      `${ENVIRONMENT} 第二十条; ${WATER} 第二十八条; ${WATER} 第三十一条; 中华人民共和国水法 第五十六条`,
      `${CODE} 第二十一条第二款`,
    ],
    ["target-responsibility", `${ENVIRONMENT} 第二十六条; ${WATER} 第六条`, `${CODE} 第二十七条`],
    ["attainment-plan", `${WATER} 第十七条`, `${CODE} 第六十二条; ${CODE} 第二百七十一条`],
    ["monitoring", `${WATER} 第二十五条; ${WATER} 第二十六条`, `${CODE} 第七十六条至第八十条; ${CODE} 第二百七十二条`],
    ["provincial-border-monitoring", null, `${CODE} 第二百七十三条`],
    ["approval-restriction", `${ENVIRONMENT} 第四十四条; ${WATER} 第二十条`, `${CODE} 第一百五十八条`],
    ["statutory-interview", `${WATER} 第二十条`, `${CODE} 第一百五十九条`],
    ["outfalls", `${WATER} 第十九条 (not read)`, `${CODE} 第二百七十五条至第二百七十八条`],
    ["drinking-water", null, `${CODE} 第三百二十三条`],
  ])("on %s", (topic, before, since) => {
    expect([cited(topic, "2026-08-14"), cited(topic, "2026-08-15")]).toEqual([before, since]);
  });

  it("is told by its source as by its provisions", () => {
    for (const { source, body } of loadRules().ofKind("article-of-law")) {
      expect(source.article?.split("；")).toEqual(body.provisions.map(({ article }) => article));
      for (const { instrument } of body.provisions) expect(source.instrument).toContain(`《${instrument}》`);
    }
  });

  it("is an assumption where somebody has still to read it", () => {
    const unread = loadRules()
      .ofKind("article-of-law")
      .filter(({ body }) => body.provisions.some(({ read }) => !read));
    expect(unread.length).toBeGreaterThan(0);
    expect(unread.filter(({ status }) => status === "binding")).toEqual([]);
  });

  it("reserves restriction and interview to provincial departments and above, on both sides of the day", () => {
    for (const topic of ["approval-restriction", "statutory-interview"] as const)
      for (const date of ["2026-08-14", "2026-08-15"])
        expect(articlesInForce(articles, topic, date)?.reservedTo).toBe("省级以上人民政府生态环境主管部门");
  });
});
