import { Fragment, type ReactNode } from "react";
import { useTexts } from "../texts/language";
import { own } from "../texts/own";

const TEXTS = own({ xlsx: "下载 Excel", csv: "下载 CSV" }, { xlsx: "Download as Excel", csv: "Download as CSV" });

/** Links to a list as a sheet, by the same filters. */
export function SheetLinks({
  sheet,
  query = {},
}: {
  readonly sheet: "quarantine" | "matters" | "public-readings" | "burden" | `briefs/${string}/${string}`;
  readonly query?: Readonly<Record<string, string>>;
}): ReactNode {
  const texts = useTexts(TEXTS);
  const given = Object.entries(query).filter(([, value]) => value !== "");
  const filter = new URLSearchParams(given).toString();
  return (
    <p>
      {(["xlsx", "csv"] as const).map((format) => (
        <Fragment key={format}>
          <a
            className="lone-link"
            href={`/api/v1/sheets/${sheet}.${format}${filter === "" ? "" : `?${filter}`}`}
            download
          >
            {texts[format]}
          </a>{" "}
        </Fragment>
      ))}
    </p>
  );
}
