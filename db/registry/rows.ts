import type { KeptPassword } from "../session/password";

/** Rows of the registry as they are handed to `loadRegistry`; the columns are explained in db/migrations/0002-registry.sql. */
export interface RegistryRows {
  readonly divisions: readonly {
    readonly code: string;
    readonly name: string;
    readonly parent: string | null;
    readonly level: string;
    readonly kind: string;
  }[];
  readonly rivers: readonly {
    readonly id: string;
    readonly name: string;
    readonly parent: string | null;
    readonly flowOrder: number;
    readonly note: string | null;
    /** The great basin, where a rule asks for it. */
    readonly basin?: "yangtze" | undefined;
  }[];
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly divisionCode: string;
    /** 机关代字; null = not known, then the name begins the numbers of what it issues. */
    readonly mark: string | null;
  }[];
  readonly sections: readonly {
    readonly id: string;
    readonly name: string;
    readonly province: string;
    readonly aliases: readonly string[];
    readonly riverId: string | null;
    readonly flowOrder: number | null;
    readonly level: string;
    readonly body: "river" | "lake" | null;
    readonly divisionOut: string | null;
    readonly divisionIn: string | null;
    readonly divisionCode: string;
    readonly unitId: string | null;
    readonly stationId: string | null;
    readonly note: string | null;
  }[];
  readonly edges: readonly {
    readonly fromId: string;
    readonly toId: string;
    readonly validFrom: string | null;
    readonly source: string;
  }[];
  readonly targets: readonly {
    readonly sectionId: string;
    readonly scheme: string;
    readonly targetClass: number;
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly source: string;
    readonly status: "binding" | "assumption";
  }[];
  readonly persons: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly divisionCode: string;
  }[];
  readonly posts: readonly {
    readonly id: string;
    readonly unitId: string;
    readonly kind: string;
    readonly title: string;
    readonly divisionCode: string;
    /** Ids of the rivers and sections that it is there for; null = all of its unit's. */
    readonly reach: readonly string[] | null;
  }[];
  readonly holdings: readonly {
    readonly postId: string;
    readonly personId: string;
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly source: string;
    readonly divisionCode: string;
  }[];
  /** Invented throughout. */
  readonly demo: boolean;
}

/** An account to be made where its login is not taken. */
export interface AccountRow {
  readonly login: string;
  /** Absent: nobody signs in by password. */
  readonly password?: KeptPassword;
  readonly personId: string;
  readonly unitId: string;
  readonly role: string;
  readonly jurisdiction: string;
}
