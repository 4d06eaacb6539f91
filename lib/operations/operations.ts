import { jobs } from './jobs/jobs.ts'
import { retry } from './jobs/retry.ts'
import { steer } from './jobs/steer.ts'
import type { Operation } from './operation.ts'
import { people } from './people/people.ts'
import { report } from './report/report.ts'
import { work } from './work/work.ts'

/**
 * Everything that the product can do. MCP publishes a part of it as toolsets; HTTP and the command line publish
 * all of it.
 */
export const OPERATIONS: readonly Operation[] = [
  ...jobs,
  retry,
  steer,
  ...work,
  ...report,
  ...people,
]
