import { CHOSEN_STORE } from './chosen-store.ts'

/**
 * What programs of a test need in their environment to use the chosen store. Over PostgreSQL all tests of a file share
 * a database, in which each workspace folder is a workspace of its own.
 */
export const storeEnvironment: Record<string, string> = await environmentOf(CHOSEN_STORE)

async function environmentOf(store: typeof CHOSEN_STORE): Promise<Record<string, string>> {
  if (store === 'files') return {}
  // Loaded only here: looking for PostgreSQL takes a moment.
  const { sharedDatabase } = await import('../postgres/shared.ts')
  return { RELAY_STORE: await sharedDatabase() }
}
