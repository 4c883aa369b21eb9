/** The parts of package.json that the guard reads. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The parts of package-lock.json that the guard reads; keys of `packages` are folders. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

const PUBLIC_REGISTRY = "https://registry.npmjs.org/";

/** Dependencies of the manifest that name a range instead of one version. */
export function looseVersions(manifest: Manifest): readonly string[] {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(all)
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${name}: expected one exact version, got ${version}`);
}

/** Folders of the lock file in which package `name` lies. */
function placesOf(lock: Lock, name: string): readonly string[] {
  return Object.keys(lock.packages).filter((folder) => folder.endsWith(`node_modules/${name}`));
}

/** Broken rules about Temporal's packages: one version, one native core, no retired meta package, one protobufjs 8. */
export function temporalFaults(lock: Lock): readonly string[] {
  const faults: string[] = [];
  const temporal = Object.entries(lock.packages).filter(([folder]) => /node_modules\/@temporalio\/[^/]+$/.test(folder));
  const versions = new Set(temporal.map(([, { version }]) => version));
  if (versions.size !== 1)
    faults.push(`expected one version of all @temporalio packages, got ${[...versions].join(", ")}`);
  const cores = placesOf(lock, "@temporalio/core-bridge");
  if (cores.length !== 1) faults.push(`expected one @temporalio/core-bridge, got ${cores.length}`);
  const meta = placesOf(lock, "temporalio");
  if (meta.length > 0) faults.push(`the meta package temporalio is installed at ${meta.join(", ")}`);
  const root = lock.packages["node_modules/protobufjs"]?.version ?? "none";
  if (!root.startsWith("8.")) faults.push(`expected protobufjs 8 at the root, got ${root}`);
  return faults;
}

/** Packages that the lock file would load from somewhere else than the public registry. */
export function privateAddresses(lock: Lock): readonly string[] {
  return Object.entries(lock.packages)
    .filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith(PUBLIC_REGISTRY))
    .map(([folder]) => folder);
}

/**
 * Optional packages (native parts for other machines) that the lock file forgets: `npm ci` then refuses to install
 * anything. npm forgets them when the registry at hand lacks them.
 */
export function forgottenOptional(lock: Lock): readonly string[] {
  const within = (folder: string, name: string): boolean => {
    if (`${folder === "" ? "" : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    const parent = folder.lastIndexOf("/node_modules/");
    return folder !== "" && within(parent < 0 ? "" : folder.slice(0, parent), name);
  };
  return Object.entries(lock.packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !within(folder, name))
      .map((name) => `${folder}: ${name}`),
  );
}
