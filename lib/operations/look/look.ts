import type { Operation } from '../operation.ts'
import { explain } from './explain.ts'
import { readInbox } from './inbox.ts'
import { inspect } from './inspect.ts'
import { overview } from './overview.ts'
import { listReviews } from './reviews.ts'
import { roster } from './roster.ts'
import { story } from './story.ts'

/** What a person looks at from a terminal. */
export const look: readonly Operation[] = [
  overview,
  inspect,
  explain,
  story,
  roster,
  readInbox,
  listReviews,
]
