import type { WaterBody } from "../../domain/water";
import { bareName, bareProvince, isOneLetterApart } from "./near-names";

/** A section of the registry, as far as a row of a sheet needs it. */
export interface KnownSection {
  readonly id: string;
  readonly province: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly body: WaterBody | null;
  /** Whether the one who imports may bring results of this section. */
  readonly within: boolean;
}

/** Finds sections by the names in which sheets give them. */
export interface SectionDirectory {
  /** A platform section is known by province and name: some names occur in two provinces. */
  find(province: string, name: string): KnownSection | undefined;
  /** By name alone: every section that carries it. */
  named(name: string): readonly KnownSection[];
  /** Sections whose province and name differ from these only in how they are written. */
  near(province: string, name: string): readonly KnownSection[];
  /** Sections with a name that is nearly this one, one letter apart at most. */
  alike(name: string): readonly KnownSection[];
}

/** A name with brackets of one width, without spaces: the platform mixes 街口（鸠坑口） and 街口(鸠坑口). */
export function plainName(name: string): string {
  return name.replaceAll("（", "(").replaceAll("）", ")").replaceAll(/\s+/g, "");
}

/** Makes a directory of some sections, aliases included. */
export function sectionDirectory(sections: readonly KnownSection[]): SectionDirectory {
  const byPlace = new Map<string, KnownSection>();
  const byName = new Map<string, KnownSection[]>();
  const byBarePlace = new Map<string, KnownSection[]>();
  for (const section of sections) {
    const names = [section.name, ...section.aliases];
    for (const name of new Set(names.map(plainName))) {
      byPlace.set(`${plainName(section.province)}\n${name}`, section);
      add(byName, name, section);
    }
    for (const name of new Set(names.map(bareName))) add(byBarePlace, barePlace(section.province, name), section);
  }
  return {
    find: (province, name) => byPlace.get(`${plainName(province)}\n${plainName(name)}`),
    named: (name) => byName.get(plainName(name)) ?? [],
    near: (province, name) => byBarePlace.get(barePlace(province, bareName(name))) ?? [],
    alike: (name) => {
      const bare = bareName(name);
      return sections.filter((section) =>
        [section.name, ...section.aliases].some((known) => isOneLetterApart(bareName(known), bare)),
      );
    },
  };
}

const barePlace = (province: string, bare: string): string => `${bareProvince(province)}\n${bare}`;

function add(map: Map<string, KnownSection[]>, key: string, section: KnownSection): void {
  const sharing = map.get(key);
  if (sharing === undefined) map.set(key, [section]);
  else if (!sharing.includes(section)) sharing.push(section);
}
