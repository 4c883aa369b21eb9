import type { WaterBody } from "../domain/water";

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
}

/** A name with brackets of one width, without spaces: the platform mixes 街口（鸠坑口） and 街口(鸠坑口). */
export function plainName(name: string): string {
  return name.replaceAll("（", "(").replaceAll("）", ")").replaceAll(/\s+/g, "");
}

/** Makes a directory of some sections, aliases included. */
export function sectionDirectory(sections: readonly KnownSection[]): SectionDirectory {
  const byPlace = new Map<string, KnownSection>();
  const byName = new Map<string, KnownSection[]>();
  for (const section of sections) {
    for (const name of new Set([section.name, ...section.aliases].map(plainName))) {
      byPlace.set(`${plainName(section.province)}\n${name}`, section);
      const sharing = byName.get(name);
      if (sharing === undefined) byName.set(name, [section]);
      else sharing.push(section);
    }
  }
  return {
    find: (province, name) => byPlace.get(`${plainName(province)}\n${plainName(name)}`),
    named: (name) => byName.get(plainName(name)) ?? [],
  };
}
