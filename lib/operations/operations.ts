import { actions } from './actions/actions.ts'
import { browser } from './browser/browser.ts'
import { changes } from './files/changes.ts'
import { files } from './files/files.ts'
import { git } from './git/git.ts'
import { guarded } from './guarded/guarded.ts'
import { flows } from './flows/flows.ts'
import { follow } from './jobs/follow.ts'
import { fork } from './jobs/fork.ts'
import { jobs } from './jobs/jobs.ts'
import { retry } from './jobs/retry.ts'
import { runJob } from './jobs/run-job.ts'
import { steer } from './jobs/steer.ts'
import { health } from './health/health.ts'
import { hub } from './hub/hub.ts'
import { look } from './look/look.ts'
import { messages, messagesBeside } from './messages/messages.ts'
import { numbers } from './numbers/numbers.ts'
import type { Operation } from './operation.ts'
import { owner } from './owner/owner.ts'
import { people } from './people/people.ts'
import { desktopTools } from './desktop/desktop.ts'
import { processTools } from './process/process.ts'
import { report } from './report/report.ts'
import { roots } from './roots/roots.ts'
import { schedules } from './schedules/schedules.ts'
import { screenTools } from './screen/screen.ts'
import { shell } from './shell/shell.ts'
import { team } from './team/team.ts'
import { upkeep } from './upkeep/upkeep.ts'
import { viewer } from './viewer/viewer.ts'
import { webhooks } from './webhooks/webhooks.ts'
import { work } from './work/work.ts'

/**
 * Everything that the product can do. MCP publishes a part of it as toolsets; HTTP and the command line publish
 * all of it.
 */
export const OPERATIONS: readonly Operation[] = [
  ...jobs,
  retry,
  fork,
  steer,
  runJob,
  follow,
  ...messages,
  ...messagesBeside,
  ...work,
  ...report,
  ...team,
  ...actions,
  ...flows,
  ...schedules,
  ...guarded,
  ...roots,
  ...browser,
  ...viewer,
  ...files,
  ...changes,
  ...git,
  ...people,
  ...look,
  ...numbers,
  ...owner,
  ...webhooks,
  ...upkeep,
  ...health,
  ...hub,
  ...shell,
  ...processTools,
  ...screenTools,
  ...desktopTools,
]
