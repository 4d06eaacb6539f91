import { DOCUMENT_TABLES } from './documents.ts'
import { INDEX_TABLES } from './job-index.ts'
import { JOB_TABLES } from './jobs.ts'
import { LOG_TABLES } from './logs.ts'
import { SIGNAL_TABLES } from './signals.ts'

/**
 * One step of the schema: statements in which `@name` stands for a table of the relay. Never changed after a release.
 *
 * A step that raises `compatibleFrom` must also rename the tables `jobs` and `events`, and any other table that earlier
 * programs would write wrongly: a program that is running at that moment then fails at its next statement, whatever it
 * is, looks at the version, and stops with `STORE_FORMAT_UNKNOWN`.
 */
export type Migration = {
  version: number
  /** The oldest version of the tables whose programs still understand them after this step. */
  compatibleFrom: number
  statements: string[]
}

/** Every migration, in order. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    compatibleFrom: 1,
    statements: [...JOB_TABLES, ...DOCUMENT_TABLES, ...SIGNAL_TABLES],
  },
  { version: 2, compatibleFrom: 1, statements: LOG_TABLES },
  { version: 3, compatibleFrom: 1, statements: INDEX_TABLES },
]

/** The version of the schema that this program uses. */
export const SCHEMA_VERSION = Math.max(...MIGRATIONS.map(({ version }) => version))
