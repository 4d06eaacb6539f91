import type { DatabaseChoice } from '../config/store-choice.ts'
import type { DatabaseFacts } from '../store/database-facts.ts'

/** What is to be checked of a database, whether or not its store can be opened. Throws `STORE_UNREACHABLE`. */
export async function inspectDatabase({ url, password }: DatabaseChoice): Promise<DatabaseFacts> {
  const { openCatalogue } = await import('../store/postgres/postgres.ts')
  const catalogue = openCatalogue({ url, password })
  try {
    return await catalogue.inspect()
  } finally {
    catalogue.close()
  }
}
