const MEGA = 1 << 20;

/** What a workbook may be at most, packed and unpacked, in bytes: sheets are small, hostile files are not. */
export const LIMITS = {
  packed: 200 * MEGA,
  /** Of the sheet that is read. */
  sheet: 400 * MEGA,
  /** Of the texts that cells share, which are held in memory. */
  texts: 64 * MEGA,
  /** Of any other part. */
  part: 8 * MEGA,
  parts: 2_000,
  sheets: 256,
  columns: 256,
  merges: 100_000,
  /** Bytes between two tags: Excel's cells hold 32,767 characters. */
  text: MEGA,
} as const;

/** Unpacked bytes for one packed byte: sheets full of repeated rows come to some sixty. */
export const MOST_PACKED = 300;
/** Below this size nothing is a bomb. */
export const HARMLESS = 4 * MEGA;

export const megabytes = (bytes: number): number => Math.round(bytes / MEGA);
