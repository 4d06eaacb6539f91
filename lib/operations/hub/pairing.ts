import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { Pairings } from '../../hub/machine/pairings.ts'
import type { PairingRecord } from '../../schema/hub-record.ts'
import { Scope } from '../../schema/root.ts'
import { ADDS, READS, REPEATABLE } from '../effect.ts'
import { noInput } from '../look/fields.ts'
import { operation } from '../operation.ts'
import type { Services } from '../services.ts'

/** A pairing as people see it: never its token. */
const Pairing = z.strictObject({
  hub: z.string(),
  machine: z.string(),
  user: z.string(),
  scopes: z.array(z.string()),
  paired_at: z.string(),
  state: z.enum(['connecting', 'connected', 'waiting', 'refused', 'stopped']),
  since: z.nullable(z.string()),
  reason: z.nullable(z.string()),
})

export const pairMachine = operation({
  name: 'pair_machine',
  family: 'hub',
  title: 'Pair this machine',
  description:
    'Pair this machine with a hub by a code that the hub made. `scopes` is what callers through the hub may do here; without it they may only read. "relay connect" then makes the connection.',
  who: 'owner',
  effect: { ...ADDS, openWorld: true },
  http: { method: 'post', path: '/hubs' },
  input: z.strictObject({
    code: z.string().check(z.minLength(1), z.maxLength(40), z.describe('The code, ABCD-EFGH')),
    hub: z.string().check(z.minLength(1), z.maxLength(300), z.describe('The address of the hub')),
    name: z
      .optional(z.string().check(z.minLength(1), z.maxLength(63)))
      .check(z.describe('The name of this machine there; default its host name')),
    scopes: z
      .optional(z.array(Scope).check(z.minLength(1), z.maxLength(20)))
      .check(z.describe('What callers through the hub may do; default mcp:read')),
  }),
  output: z.strictObject({ pairing: Pairing }),
  async run({ relay }, { code, hub: typed, name, scopes = ['mcp:read'] }) {
    const { hubAddress, machineName, pairWith } = await import('../../hub/machine/pair.ts')
    const pairings = await pairingsOf(relay)
    const hub = hubAddress(typed)
    const known = pairings.get(hub)
    if (known !== undefined) throw alreadyPaired(known)
    const { now } = relay.clock
    const record = await pairWith({ hub, code, name: machineName(name), scopes, now })
    await pairings.put(record)
    return { pairing: viewOf(pairings, record) }
  },
})

export const unpairMachine = operation({
  name: 'unpair_machine',
  family: 'hub',
  title: 'Unpair this machine',
  description:
    'End the pairing of this machine with a hub, on both sides. With `force`, forget it here even if the hub cannot be reached.',
  who: 'owner',
  effect: { ...REPEATABLE, destructive: true, openWorld: true },
  http: { method: 'post', path: '/hubs/unpair' },
  input: z.strictObject({
    hub: z
      .optional(z.string().check(z.minLength(1), z.maxLength(300)))
      .check(z.describe('The address of the hub; may be omitted when there is one')),
    force: z.optional(z.boolean()).check(z.describe('Forget it here in any case')),
  }),
  output: z.strictObject({ hub: z.string(), hub_knows: z.boolean() }),
  async run({ relay }, { hub: typed, force = false }) {
    const { unpairFrom } = await import('../../hub/machine/pair.ts')
    const pairings = await pairingsOf(relay)
    const record = theOne(pairings, typed)
    let hub_knows = true
    try {
      await unpairFrom(record)
    } catch (error) {
      if (!force || !(error instanceof RelayError)) throw error
      hub_knows = false
    }
    pairings.remove(record.hub)
    return { hub: record.hub, hub_knows }
  },
})

export const hubStatus = operation({
  name: 'hub_status',
  family: 'hub',
  title: 'List hubs',
  description:
    'List the hubs that this machine is paired with, what callers through each may do here, and whether "relay connect" is connected.',
  who: 'person',
  effect: READS,
  http: { method: 'get', path: '/hubs' },
  input: noInput,
  output: z.strictObject({ pairings: z.array(Pairing) }),
  async run({ relay }) {
    const pairings = await pairingsOf(relay)
    return { pairings: pairings.list().map((record) => viewOf(pairings, record)) }
  },
})

function pairingsOf({ pairings }: Services): Promise<Pairings> {
  if (pairings !== undefined) return pairings()
  const message = 'Cannot do this here: this process does not work on the pairings of its machine.'
  throw new RelayError('TOOL_UNAVAILABLE', message)
}

/** The pairing with a hub, or the only one. Throws `PAIRING_NOT_FOUND`. */
function theOne(pairings: Pairings, typed: string | undefined): PairingRecord {
  const all = pairings.list()
  const origin = typed !== undefined && URL.canParse(typed) ? new URL(typed).origin : typed
  const fitting = origin === undefined ? all : all.filter(({ hub }) => hub === origin)
  const [only, second] = fitting
  if (only !== undefined && second === undefined) return only
  const why =
    only === undefined ? 'this machine is not paired with it' : 'there are several; name one'
  throw new RelayError('PAIRING_NOT_FOUND', `Cannot unpair from the hub: ${why}. See: relay hubs`)
}

function viewOf(
  pairings: Pairings,
  { hub, name: machine, user, scopes, paired_at }: PairingRecord,
): z.output<typeof Pairing> {
  const about = { hub, machine, user, scopes, paired_at }
  const found = pairings.connection(hub)
  // A process that was killed left its last report behind.
  if (found === undefined || !pairings.isConnecting(hub)) {
    return { ...about, state: 'stopped', since: null, reason: found?.reason ?? null }
  }
  return { ...about, state: found.state, since: found.since, reason: found.reason ?? null }
}

function alreadyPaired({ hub, name }: PairingRecord): RelayError {
  const message = `Cannot pair: this machine is paired with ${hub} as "${name}". End that first: relay unpair --hub ${hub}`
  return new RelayError('STATE_REFUSED', message)
}
