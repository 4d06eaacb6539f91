import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { Share } from '../../queue/shares.ts'
import { ShareCreated, ShareList } from '../../schema/api-acts.ts'
import { ADDS, READS, REPEATABLE } from '../effect.ts'
import { described, jobId, optional, visible } from '../jobs/fields.ts'
import { jobOperation, workspacesOperation } from '../operation.ts'
import { usableWorkspaces } from '../reach.ts'
import { personOf } from './person.ts'

const DAY_MS = 24 * 3600 * 1000
const USUAL_MS = 7 * DAY_MS
const LONGEST_MS = 90 * DAY_MS

export const shareJob = jobOperation({
  name: 'share_job',
  family: 'people',
  title: 'Share a job',
  description:
    'Make a link with which anyone can read this one job until it expires or is revoked, and nothing else. Returns the secret of the link, which is not stored.',
  who: 'person',
  effect: ADDS,
  http: { method: 'post', path: '/jobs/:job_id/share' },
  input: z.strictObject({
    job_id: jobId,
    expires_in_ms: optional(z.int(), 'Default 7 days, at most 90'),
  }),
  output: ShareCreated,
  async run({ relay, caller, job, workspace }, { expires_in_ms = USUAL_MS }) {
    if (expires_in_ms < 1000 || expires_in_ms > LONGEST_MS) {
      const message = `Cannot share job "${job.job_id}": expires_in_ms must be from 1000 to ${LONGEST_MS} (90 days).`
      throw new RelayError('INPUT_INVALID', message)
    }
    const by = personOf(caller).name
    const made = await relay.queue.shares.create(job.job_id, { by, expiresInMs: expires_in_ms })
    const fragment = `#/share/${encodeURIComponent(workspace)}/${made.secret}`
    return { ...shown(workspace, made.share), secret: made.secret, fragment }
  },
})

export const listShares = workspacesOperation({
  name: 'list_shares',
  family: 'people',
  title: 'List shared jobs',
  description: 'List the links with which single jobs can be read, without their secrets.',
  who: 'person',
  effect: READS,
  http: { method: 'get', path: '/shares' },
  input: z.strictObject({ job_id: optional(visible(64), 'Only links to this job') }),
  output: ShareList,
  async run(call, { job_id }) {
    const ids = await usableWorkspaces(call)
    const lists = await Promise.all(
      ids.map(async (id) => {
        const { queue } = await call.workspaces.open(id)
        return (await queue.shares.list(job_id)).map((share) => shown(id, share))
      }),
    )
    return { shares: lists.flat() }
  },
})

export const revokeShare = workspacesOperation({
  name: 'revoke_share',
  family: 'people',
  title: 'Revoke a shared link',
  description: 'End a link to a job at once.',
  who: 'person',
  effect: { ...REPEATABLE, destructive: true },
  http: { method: 'post', path: '/shares/:share_id/revoke' },
  input: z.strictObject({ share_id: described(visible(32), 'Its id, as list_shares returns it') }),
  output: z.strictObject({ share_id: z.string(), revoked: z.boolean() }),
  async run(call, { share_id }) {
    const { name } = personOf(call.caller)
    const ids = await usableWorkspaces(call)
    const ended = await Promise.all(
      ids.map(async (id) => (await call.workspaces.open(id)).queue.shares.revoke(share_id, name)),
    )
    return { share_id, revoked: ended.includes(true) }
  },
})

function shown(workspace: string, share: Share): z.infer<typeof ShareList>['shares'][number] {
  const { share_id, job_id, by, at, expires_at } = share
  return { share_id, workspace, job_id, by, created_at: at, expires_at }
}
