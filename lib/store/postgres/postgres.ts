/**
 * The door of the store in PostgreSQL. Programs import it dynamically, and only when their settings name a database: the
 * build makes it, with the driver, a bundle of its own.
 */
export { openCatalogue } from './catalogue.ts'
export { openPostgresStore } from './open.ts'
export type { PostgresStore } from './open.ts'
