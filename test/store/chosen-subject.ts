import type { TestContext } from 'node:test'

import { CHOSEN_STORE } from '../programs/chosen-store.ts'
import type { Subject } from './contract.ts'
import { openSubject } from './subject.ts'

/** Opens a fresh store of the kind that `RELAY_TEST_STORE` names. */
export const openChosenSubject: (t: TestContext) => Promise<Subject> =
  CHOSEN_STORE === 'files'
    ? openSubject
    : // Loaded only here, because looking for PostgreSQL takes a moment.
      (await import('./postgres-subject.ts')).openPostgresSubject
