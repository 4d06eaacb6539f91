import * as z from 'zod/mini'

import { DisplayName, Instant } from './name.ts'

/*
 * What a hub records of its users and their machines. It names no folder and holds no content: that is a promise to the
 * people whose machines are paired.
 */

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const MachineId = z.string().check(z.regex(/^[0-9a-f-]{36}$/))
const Name = z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,62}$/))
const User = z.string().check(z.minLength(1), z.maxLength(100))

const RecordedRoot = z.object({
  name: Name,
  label: z.string().check(z.maxLength(200)),
  mode: z.string().check(z.maxLength(20)),
})

/** A line of the log of machines. A machine belongs to the user whose code paired it, for good. */
export const MachineEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('paired'),
    machine: MachineId,
    user: User,
    name: Name,
    /** The SHA-256 of its token. */
    token: Hash,
  }),
  z.object({ type: z.literal('roots'), machine: MachineId, roots: z.array(RecordedRoot) }),
  /** A new token was made. The former one is valid until the new one was used. */
  z.object({ type: z.literal('token'), machine: MachineId, token: Hash }),
  z.object({ type: z.literal('used'), machine: MachineId, token: Hash }),
  z.object({ type: z.literal('unpaired'), machine: MachineId }),
])
export type MachineEvent = z.infer<typeof MachineEvent>

/** A line of the log of pairing codes. A code is found by the SHA-256 of its eight symbols. */
export const CodeEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('code'),
    code: Hash,
    user: User,
    /** The name that the user wants the machine to have. */
    name: z.optional(DisplayName),
    expires_at: Instant,
  }),
  z.object({ type: z.literal('used'), code: Hash }),
])
export type CodeEvent = z.infer<typeof CodeEvent>

/** A line of the log of the processes of one hub, which reach each other's machines. */
export const HubProcessEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), process: MachineId, url: z.string() }),
  z.object({ type: z.literal('stopped'), process: MachineId }),
  /** The secret by which they know each other. The first one counts. */
  z.object({ type: z.literal('key'), key: Hash }),
])
export type HubProcessEvent = z.infer<typeof HubProcessEvent>

/** What this machine keeps of its pairing with a hub, in a file that only its user may read. */
export const PairingRecord = z.object({
  format: z.literal(1),
  hub: z.string().check(z.maxLength(300)),
  machine_id: MachineId,
  name: Name,
  user: User,
  token: z.string().check(z.maxLength(200)),
  /** What callers through the hub may do here. */
  scopes: z.array(z.string()),
  paired_at: Instant,
})
export type PairingRecord = z.infer<typeof PairingRecord>

/** What `relay connect` last reported about its connection to a hub. It may be lost. */
export const ConnectionRecord = z.object({
  format: z.literal(1),
  state: z.enum(['connecting', 'connected', 'waiting', 'refused', 'stopped']),
  since: Instant,
  reason: z.optional(z.string().check(z.maxLength(500))),
})
export type ConnectionRecord = z.infer<typeof ConnectionRecord>
