import { createHash, randomBytes } from 'node:crypto'

import * as z from 'zod/mini'

import { Instant, JobId } from '../schema/name.ts'
import type { Clock } from '../store/jobs.ts'
import type { Logs } from '../store/logs.ts'
import { openLogTail } from './log-tail.ts'

/** The latest lines that count; a link before so many others is no longer valid. */
const MOST_LINES = 5000

const Line = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('shared'),
    share_id: z.string(),
    /** SHA-256 (hex) of the secret in the link. */
    hash: z.string(),
    job_id: JobId,
    by: z.string(),
    at: Instant,
    expires_at: Instant,
  }),
  z.object({ what: z.literal('revoked'), share_id: z.string(), by: z.string() }),
])

/** A link to one job, for reading only. */
export type Share = {
  share_id: string
  job_id: string
  by: string
  at: string
  expires_at: string
}

const SECRET = /^relay_share_[A-Za-z0-9_-]{43}$/

/** True for a text in the form of the secret of a share. */
export function isShareSecret(text: string): boolean {
  return SECRET.test(text)
}

/** The links to jobs of a workspace. Only hashes of their secrets are stored. */
export type Shares = {
  /** Makes a link; its secret is returned once. Durable when it resolves. */
  create(
    jobId: string,
    how: { by: string; expiresInMs: number },
  ): Promise<{ secret: string; share: Share }>
  /** The links that are valid, oldest first: to one job, or all. */
  list(jobId?: string): Promise<Share[]>
  /** The link with this secret, while it is valid. */
  find(secret: string): Promise<Share | undefined>
  /** Ends a link at once; false when there is none of this id. */
  revoke(shareId: string, by: string): Promise<boolean>
}

export function createShares({ logs, clock }: { logs: Logs; clock: Clock }): Shares {
  const known = new Map<string, Share & { hash: string }>()

  const tail = openLogTail({
    logs,
    name: ['shares'],
    schema: Line,
    most: MOST_LINES,
    apply(line) {
      if (line.what === 'revoked') known.delete(line.share_id)
      else known.set(line.share_id, line)
    },
  })

  async function valid(): Promise<(Share & { hash: string })[]> {
    await tail.refresh()
    const now = new Date(clock.now()).toISOString()
    for (const [id, { expires_at }] of known) if (expires_at <= now) known.delete(id)
    return [...known.values()]
  }

  return {
    async create(job_id, { by, expiresInMs }) {
      const secret = `relay_share_${randomBytes(32).toString('base64url')}`
      const share_id = randomBytes(5).toString('hex')
      const now = clock.now()
      const at = new Date(now).toISOString()
      const expires_at = new Date(now + expiresInMs).toISOString()
      const share = { share_id, job_id, by, at, expires_at }
      await tail.append(() => ({ what: 'shared', ...share, hash: hashOf(secret) }))
      return { secret, share }
    },
    list: async (jobId) =>
      (await valid())
        .filter(({ job_id }) => jobId === undefined || job_id === jobId)
        .map(withoutHash),
    async find(secret) {
      const hash = hashOf(secret)
      const found = (await valid()).find((share) => share.hash === hash)
      return found && withoutHash(found)
    },
    revoke: (share_id, by) =>
      tail.append(() => (known.has(share_id) ? { what: 'revoked', share_id, by } : undefined)),
  }
}

function withoutHash({ share_id, job_id, by, at, expires_at }: Share): Share {
  return { share_id, job_id, by, at, expires_at }
}

/** A comparison of hashes reveals nothing of the secret by its duration. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
