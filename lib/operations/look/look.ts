import type { Operation } from '../operation.ts'
import { browseJobs } from './browse-jobs.ts'
import { countJobs } from './count-jobs.ts'
import { explain } from './explain.ts'
import { readInbox } from './inbox.ts'
import { inspect } from './inspect.ts'
import { listAgents } from './list-agents.ts'
import { listConversations } from './list-conversations.ts'
import { listWorkspaces } from './list-workspaces.ts'
import { overview } from './overview.ts'
import { readAudit } from './read-audit.ts'
import { readActivity } from './read-activity.ts'
import { readArtifact } from './read-artifact.ts'
import { readOutput } from './read-output.ts'
import { listReviews } from './reviews.ts'
import { roster } from './roster.ts'
import { showDiff } from './show-diff.ts'
import { showHandover } from './show-handover.ts'
import { showJob } from './show-job.ts'
import { showThread } from './show-thread.ts'
import { showTree } from './show-tree.ts'
import { story } from './story.ts'

/** What a person looks at, on the page or from a terminal. */
export const look: readonly Operation[] = [
  listWorkspaces,
  listAgents,
  listConversations,
  browseJobs,
  // Before `show_job`, whose path would take its own.
  countJobs,
  showJob,
  readActivity,
  readOutput,
  readArtifact,
  showDiff,
  showHandover,
  showTree,
  showThread,
  overview,
  inspect,
  explain,
  story,
  roster,
  readInbox,
  listReviews,
  readAudit,
]
