import * as z from 'zod/mini'

import { AgentId, DisplayName, Instant } from './name.ts'

const name = z.string().check(z.minLength(1), z.maxLength(200))

/**
 * Who did it: a person, or an agent. `session` is the tag of the agent's session, `turn` the job whose turn spoke as the
 * agent, `client` the name of its token or approved client when it called over the network.
 */
export const AuditWho = z.union([
  z.strictObject({ person: DisplayName }),
  z.strictObject({
    agent: AgentId,
    session: z.optional(name),
    turn: z.optional(name),
    client: z.optional(DisplayName),
  }),
])
export type AuditWho = z.infer<typeof AuditWho>

/** What may be recorded. A decision is named after its operation, such as `decision.cancel_job`. */
export type AuditWhat =
  | 'audit.began'
  | `message.${'sent' | 'edited' | 'deleted' | 'reacted' | 'read'}`
  | `channel.${'created' | 'joined' | 'left' | 'invited' | 'topic' | 'archived' | 'unarchived' | 'muted' | 'unmuted'}`
  | 'agent.registered'
  | `action.${'registered' | 'unregistered' | 'invoked' | 'completed' | 'failed' | 'cancelled'}`
  | `member.${'spawned' | 'ready' | 'removed' | 'failed'}`
  | `workspace.${'created' | 'key_set' | 'left'}`
  | 'client.approved'
  | `decision.${string}`
  | 'refused'

/** The most messages that one entry names. */
export const MOST_MESSAGES = 100

/** What an entry is about: ids, names of agents, channels and operations, hashes and codes. Never a text or an input. */
const about = {
  operation: z.optional(name),
  code: z.optional(name),
  job_id: z.optional(name),
  channel: z.optional(name),
  message_ids: z.optional(z.array(name).check(z.maxLength(MOST_MESSAGES))),
  attachment_id: z.optional(name),
  agent: z.optional(AgentId),
  action: z.optional(name),
  invocation_id: z.optional(name),
  workspace: z.optional(z.string().check(z.maxLength(4096))),
  id: z.optional(name),
  sha256: z.optional(name),
  /** True when the caller repeated an earlier request and received the answer of that request. */
  repeated: z.optional(z.boolean()),
}

/** One fact in the audit log. Fields of later versions are kept: they are part of what the chain covers. */
export const AuditEntry = z.looseObject({ at: Instant, what: name, who: AuditWho, ...about })
export type AuditEntry = z.infer<typeof AuditEntry>

/** A fact to record: the log adds the time. */
export const NewAuditEntry = z.strictObject({ what: name, who: AuditWho, ...about })
export type NewAuditEntry = Omit<z.infer<typeof NewAuditEntry>, 'what'> & { what: AuditWhat }
