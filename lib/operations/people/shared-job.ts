import { RelayError } from '../../errors.ts'
import { isShareSecret } from '../../queue/shares.ts'
import type { SharedJob } from '../../schema/api-acts.ts'
import { summarize } from '../../schema/summary.ts'
import { planOf } from '../look/plan-steps.ts'
import { resultOf } from '../look/row.ts'
import type { Workspaces } from '../services.ts'

/** UTF-16 units of the result that a link shows. */
const OUTPUT_UNITS = 100_000

/** Lines of activity that are searched for a plan. */
const LINES_SEARCHED = 5000

/**
 * The job that a link leads to, with what its readers may know: what was asked, what came of it, and nothing that names
 * another job, a folder or a person. `shown`: the workspace and the secret of the link. Throws `AUTH_REQUIRED`.
 */
export async function sharedJob(
  workspaces: Workspaces,
  shown: string | undefined,
): Promise<SharedJob> {
  const [id = '', secret = ''] = (shown ?? '').split(' ')
  // A store is opened only for a secret that may be one, and only the store that it names.
  if (!isShareSecret(secret) || !workspaces.ids().includes(id)) throw unknown()
  const { queue } = await workspaces.open(id)
  const share = await queue.shares.find(secret)
  if (share === undefined) throw unknown()
  const job = await queue.get(share.job_id)
  const result = resultOf(job)
  const output = result === undefined ? undefined : await queue.output(result, 0, OUTPUT_UNITS)
  const lines = await queue.activity(job.job_id, { limit: LINES_SEARCHED })
  return {
    headline: summarize(job).headline,
    state: job.state,
    to: job.to,
    created_at: job.created_at,
    updated_at: job.updated_at,
    prompt: job.task.prompt,
    output: output?.text ?? null,
    output_length: output?.total ?? 0,
    error: job.state === 'failed' ? job.error.message : null,
    plan: planOf(lines),
    expires_at: share.expires_at,
  }
}

function unknown(): RelayError {
  const message =
    'Cannot show this job: the link is not valid, has expired, or was revoked. Ask for a new one.'
  return new RelayError('AUTH_REQUIRED', message)
}
