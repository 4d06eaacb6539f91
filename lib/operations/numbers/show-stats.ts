import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import { addNumbers, emptyNumbers } from '../../job/numbers.ts'
import type { Dimension, Numbers, NumbersRequest } from '../../job/numbers.ts'
import type { Caller } from '../../rights/caller.ts'
import { seesAll } from '../../rights/rights.ts'
import { STATS_BY, Stats } from '../../schema/api-numbers.ts'
import type { StatsBy } from '../../schema/api-numbers.ts'
import { AgentId } from '../../schema/name.ts'
import { READS } from '../effect.ts'
import { workspacesOperation } from '../operation.ts'
import type { Call } from '../operation.ts'
import { usableWorkspaces } from '../reach.ts'
import { isZone, ownZone, slotsOf } from './slots.ts'
import type { Slot } from './slots.ts'
import { countsOf, rowsOf } from './stats-rows.ts'

/** Days of a window, hours of which are shown at most. */
const MOST_DAYS = 366
const MOST_DAYS_OF_HOURS = 14

const BY_DAY: StatsBy[] = ['day']

export const showStats = workspacesOperation({
  name: 'show_stats',
  family: 'numbers',
  title: 'Show numbers over time',
  description:
    'Add up the jobs of the last days: how many were sent and how they ended, success rate, time in the queue and in turns (p50, p95), tokens and cost, in total and by day, hour, agent, workspace or model. A caller that does not see every job gets the numbers of those that it sees.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/stats' },
  input: z.strictObject({
    days: z.int().min(1).max(MOST_DAYS).optional().describe('Days up to now; default 7'),
    by: z
      .array(z.enum(STATS_BY))
      .max(STATS_BY.length)
      .optional()
      .describe('Groups of the answer; default day'),
    agent: z.optional(AgentId).describe('Only the jobs for this agent'),
    zone: z
      .string()
      .max(64)
      .refine(isZone, 'must be a time zone such as Europe/Berlin')
      .optional()
      .describe('The time zone of days and hours; default that of the server'),
  }),
  output: Stats,
  async run(call, { days = 7, by = BY_DAY, agent, zone = ownZone() }) {
    const now = await timeOf(call)
    const slots = slotsOf(slotKind(by, days), { days, now, zone })
    const request: NumbersRequest = {
      slots: slots.map(({ start }) => start),
      until: new Date(now + 1).toISOString(),
      by: by.flatMap((name) => dimensionOf(name) ?? []),
      agent,
      only: onlySeen(call.caller),
    }
    const sums = await sumsOf(call, request)
    return {
      from: request.slots[0] ?? request.until,
      until: new Date(now).toISOString(),
      zone,
      total: countsOf(sums.total),
      groups: by.map((name) => ({ by: name, rows: rowsOf(groupsOf(name, { sums, slots })) })),
      is_complete: sums.isComplete,
    }
  },
})

type Sums = {
  total: Numbers
  groups: Record<Dimension, Map<string, Numbers>>
  workspaces: Map<string, Numbers>
  isComplete: boolean
}

/** One workspace after the other, so that many of them do not compete for the disk. */
async function sumsOf(call: Call, request: NumbersRequest): Promise<Sums> {
  const sums: Sums = {
    total: emptyNumbers(),
    groups: { slot: new Map(), agent: new Map(), model: new Map() },
    workspaces: new Map(),
    isComplete: true,
  }
  for (const id of await usableWorkspaces(call)) {
    call.signal.throwIfAborted()
    const { queue } = await call.workspaces.open(id)
    const { total, groups, is_complete } = await queue.numbers(request)
    addNumbers(sums.total, total)
    sums.workspaces.set(id, total)
    for (const name of request.by) addGroups(sums.groups[name], groups[name])
    sums.isComplete &&= is_complete
  }
  return sums
}

function addGroups(groups: Map<string, Numbers>, others: Map<string, Numbers>): void {
  for (const [key, other] of others) {
    const known = groups.get(key)
    if (known === undefined) groups.set(key, other)
    else addNumbers(known, other)
  }
}

/** Every slot is shown, also one without a job. */
function groupsOf(
  by: StatsBy,
  { sums, slots }: { sums: Sums; slots: Slot[] },
): { by: StatsBy; groups: [key: string, Numbers][] } {
  const { groups, workspaces } = sums
  if (by === 'workspace') return { by, groups: [...workspaces] }
  if (by === 'agent' || by === 'model') return { by, groups: [...groups[by]] }
  const shown = slots.map(({ key, start }): [string, Numbers] => [
    key,
    groups.slot.get(start) ?? emptyNumbers(),
  ])
  return { by, groups: shown }
}

function dimensionOf(by: StatsBy): Dimension | undefined {
  if (by === 'workspace') return undefined
  return by === 'agent' || by === 'model' ? by : 'slot'
}

/** Hours where hours are asked for, else days. */
function slotKind(by: readonly StatsBy[], days: number): 'day' | 'hour' {
  if (!by.includes('hour')) return 'day'
  if (by.includes('day')) throw refused('by', 'it names days and hours. Ask for one of them')
  if (days <= MOST_DAYS_OF_HOURS) return 'hour'
  throw refused('days', `hours are shown of at most ${MOST_DAYS_OF_HOURS} days`)
}

function refused(field: string, why: string): RelayError {
  return new RelayError('INPUT_INVALID', `Cannot show the numbers: ${why}.`, { details: { field } })
}

/** What a caller may see, as a store can look for it; see `maySee`. */
function onlySeen(caller: Caller): NumbersRequest['only'] {
  if (seesAll(caller)) return undefined
  if (caller.kind === 'turn') return { scope: caller.turn.scope ?? '' }
  return caller.kind === 'remote' ? { party: caller.agent } : undefined
}

/** The time of the relay, whose tests move it by hand; without any workspace there is nothing to count. */
async function timeOf(call: Call): Promise<number> {
  const [first] = await usableWorkspaces(call)
  return first === undefined ? Date.now() : (await call.workspaces.open(first)).clock.now()
}
