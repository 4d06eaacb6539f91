import * as z from 'zod/mini'

import { otherHost } from '../../process/process.ts'
import type { Member } from '../../schema/member.ts'
import { cut } from '../../text/cut.ts'
import type { Context } from '../operation.ts'

const REASON_LENGTH = 2000

/** A member of the team, as callers see it. */
export const memberOutput = z.strictObject({
  name: z.string(),
  of: z.string(),
  mode: z.string(),
  /** `turns`: workers run its jobs. `session`: a client that the operator's command started. */
  runs: z.string(),
  state: z.string(),
  reason: z.optional(z.string()),
  /** Its first task. */
  job_id: z.string(),
  job_state: z.optional(z.string()),
  by: z.string(),
  depth: z.int(),
  write: z.boolean(),
  spawned_at: z.string(),
  /** The name of the host that it was started on, if it is another one. */
  host: z.optional(z.string()),
})
export type MemberView = z.infer<typeof memberOutput>

/** The member as it is now. */
export async function viewMember(
  { relay }: Pick<Context, 'relay'>,
  member: Member,
): Promise<MemberView> {
  const { name, of, mode, runs, job_id, by_agent: by, depth, write, spawned_at } = member
  const { state, reason, job } = await relay.team.look(member)
  const host = hostOf(member)
  return {
    name,
    of,
    mode,
    runs,
    state,
    ...(reason === undefined ? {} : { reason: cut(reason, REASON_LENGTH) }),
    job_id,
    ...(job === undefined ? {} : { job_state: job.state }),
    by,
    depth,
    write,
    spawned_at,
    ...(host === undefined ? {} : { host }),
  }
}

function hostOf({ host, host_name }: Member): string | undefined {
  if (host === undefined) return undefined
  return otherHost({ pid: 1, start: '', boot_id: '', host, host_name })
}
