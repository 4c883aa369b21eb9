/** The rooms of the house: every top-level folder that holds code or rules (README.md says what each is for). */
export const ROOMS = [
  "activities",
  "api",
  "cli",
  "db",
  "domain",
  "engine",
  "intake",
  "letters",
  "local",
  "registry",
  "relay",
  "rules",
  "telemetry",
  "tests",
  "tools",
  "web",
  "workflows",
] as const;

/** Top-level folders that are no rooms: how the house is entered, told about and checked. */
export const BESIDE_THE_ROOMS = [".ci", "bin", "docs"] as const;

/** Folder and file names under which anything would fit, so that nothing can be found. */
const NAMES_THAT_SAY_NOTHING = /^(utils?|helpers?|common|misc|src)(\.|$)/;

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx|mjs|cjs)$/;

/** What is wrong with the places and names of `paths` (relative to the root, `/` between parts). */
export function misplacedFiles(paths: readonly string[]): readonly string[] {
  const allowed = new Set<string>([...ROOMS, ...BESIDE_THE_ROOMS]);
  return paths.flatMap((path) => {
    const parts = path.split("/");
    const top = parts[0] ?? "";
    const name = parts.at(-1) ?? "";
    const faults: string[] = [];
    if (parts.length > 1 && !allowed.has(top)) faults.push(`${path}: ${top}/ is no room of the house`);
    if (parts.some((part) => NAMES_THAT_SAY_NOTHING.test(part))) faults.push(`${path}: a name that says nothing`);
    if (/\.(ts|tsx|mjs|cjs)$/.test(name) && !name.startsWith(".") && !KEBAB.test(name))
      faults.push(`${path}: expected a kebab-case file name`);
    return faults;
  });
}

/** Rooms for which `paths` holds no file at all: a room without code says by a README what it is for. */
export function emptyRooms(paths: readonly string[]): readonly string[] {
  return ROOMS.filter((room) => !paths.some((path) => path.startsWith(`${room}/`)));
}
