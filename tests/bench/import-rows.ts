const HEADER =
  "province,basin,section,monitor_time,published_class,temp_c,ph,do_mg_l,ec_us_cm,turbidity_ntu,codmn_mg_l,nh3n_mg_l,tp_mg_l,tn_mg_l\n";
/** Sections on the national platform (places.md §6). */
const SECTIONS = 1_617;
const CHUNK = 1_000;

/** Invented rows of the national platform as bytes: every section every four hours, from an hour of 2025 on. */
export async function* platformRows(rows: number, firstSlot: number): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(HEADER));
  for (let begin = 0; begin < rows; begin += CHUNK) {
    const lines: string[] = [];
    for (let row = begin; row < Math.min(rows, begin + CHUNK); row += 1) lines.push(line(row, firstSlot));
    yield Buffer.from(lines.join(""));
  }
}

/** How many four-hour slots so many rows fill. */
export const slotsOf = (rows: number): number => Math.ceil(rows / SECTIONS);

function line(row: number, firstSlot: number): string {
  const section = row % SECTIONS;
  const slot = firstSlot + Math.floor(row / SECTIONS);
  const time = new Date(Date.UTC(2025, 0, 1) + slot * 4 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
  const digit = (seed: number, span: number): number => (row * 7_919 + seed * 104_729) % span;
  const nh3n = digit(1, 6) === 0 ? "" : `0.${String(digit(2, 900) + 20).padStart(3, "0")}`;
  return `某省,某流域,断面${section},${time},3,2${digit(3, 10)}.${digit(4, 10)},7.${digit(5, 90) + 10},6.${digit(6, 90) + 10},4${digit(7, 90) + 10}.1,21.${digit(8, 10)},2.${digit(9, 90) + 10},${nh3n},0.0${digit(10, 90) + 10},2.${digit(11, 90) + 10}\n`;
}
