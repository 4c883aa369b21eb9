import { own } from "../../texts/own";

/** Texts of the page of a re-sampling 复测. */
export const TEXTS = own(
  {
    items: "必测项目",
    results: "复测结果",
    resultsEmpty: "还没有结果。采样后请导入复测数据，由另一人审核发布。",
    column: (number: string) => `导入时，请在“order”列填写 ${number}。`,
    toImport: "去导入复测数据",
  },
  {
    items: "Items to sample",
    results: "Results",
    resultsEmpty: "No result yet. Import the values once sampled; another person releases them.",
    column: (number) => `In the sheet, the column “order” names ${number}.`,
    toImport: "Import the values",
  },
);
