import type { CivilDate } from "./civil-date";

/** A name in both languages of the pages. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** What a notice says of one festival: days off (weekend days inside a span included) and make-up working days 调休上班. */
export interface FestivalArrangement {
  readonly festival: BilingualText;
  readonly off: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
  readonly work: readonly CivilDate[];
}

/**
 * A notice of the General Office of the State Council 国务院办公厅关于…年部分节假日安排的通知.
 * `annual` makes the days of `year` known; `amendment` changes days of a year whose annual notice came earlier.
 * Either may speak of days of the neighbouring year (the one for 2019 of 2018-12-29 and 2018-12-31).
 */
export interface HolidayNotice {
  readonly form: "annual" | "amendment";
  readonly year: number;
  readonly title: string;
  /** Document number 发文字号, e.g. 国办发明电〔2025〕7号. */
  readonly number: string;
  readonly published: CivilDate;
  readonly arrangements: readonly FestivalArrangement[];
}

/**
 * Public holidays of a year by law (全国年节及纪念日放假办法 Art. 2), used for years without a notice only:
 * without the notice neither the make-up days nor the days moved from a weekend are known.
 */
export interface StatutoryYear {
  readonly year: number;
  readonly holidays: readonly { readonly festival: BilingualText; readonly dates: readonly CivilDate[] }[];
}

/** From which day of a year on (`MM-DD`) the next year's notice may still change it. */
export interface ProvisionalRule {
  readonly nextYearFrom: string;
}
