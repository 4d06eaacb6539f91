import type { Source, Target } from '../../transfer.ts'
import type { Database } from '../database.ts'
import { audit } from '../upkeep/audit.ts'
import { carriedBy } from './carry.ts'
import { postgresTarget } from './receive.ts'

/** A workspace in the database as the source or the target of a copy. */
export function createTransfer(database: Database, place: string): Source & Target {
  return {
    ...postgresTarget(database, place),
    carried: () => carriedBy(database),
    audit: () => audit(database),
  }
}
