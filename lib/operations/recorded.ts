import { whoOf } from '../audit/who.ts'
import { ERROR_STATUS, RelayError } from '../errors.ts'
import type { Caller } from '../rights/caller.ts'
import { isForPeople } from '../rights/rights.ts'
import type { AuditWhat, NewAuditEntry } from '../schema/audit-entry.ts'
import { journalRefusal } from './guarded/journaled.ts'
import type { Call, Operation } from './operation.ts'
import { usableWorkspaces, workspaceOf } from './reach.ts'
import type { Services } from './services.ts'

/*
 * What every call leaves in the audit log, whatever its operation: a decision of a person, or a refusal. Operations on
 * messages, actions and teams record their own facts.
 */

type Named = Pick<Operation, 'name' | 'family' | 'who' | 'effect' | 'subject' | 'guarded'>

/** Families whose operations record what they do, with the ids that only they know. */
const RECORD_THEMSELVES = new Set(['messages', 'actions', 'team'])

/** The statuses of errors that refuse this caller this call. Others report malformed input, or a fault. */
const REFUSALS = new Set<number>([401, 403, 404, 409])

/** Where a call arrived so far: the workspace that it concerns, and its job. */
export type Reached = { relay?: Recording; job_id?: string }

/** What of a relay records calls. */
type Recording = Pick<Services, 'audit' | 'tools'>

/**
 * Performs one call. A decision is recorded once it is done and before the caller has its answer. A refusal is recorded
 * before the caller has it; an error there does not replace it.
 */
export async function recorded<T>(
  operation: Named,
  call: Call,
  run: (reached: Reached) => Promise<{ result: T; input: unknown }>,
): Promise<T> {
  const reached: Reached = {}
  try {
    const { result, input } = await run(reached)
    const what = decisionOf(operation, call.caller)
    if (what !== undefined) await recordDecision(call, { what, reached, input, result })
    return result
  } catch (error) {
    if (operation.guarded !== undefined && error instanceof RelayError) {
      const relay = reached.relay ?? (await openIfAny(call))
      if (relay !== undefined) {
        await journalRefusal(relay, { operation, caller: call.caller, error })
      }
    }
    if (isRefusal(error, call.caller)) await noteRefusal(call, { operation, reached, error })
    throw error
  }
}

/**
 * The decision that a call is: what only people do, what a person does to a job, and what changes the store as a whole.
 * Undefined for every other call.
 */
function decisionOf(
  { name, family, who, effect, subject }: Named,
  caller: Caller,
): AuditWhat | undefined {
  if (effect.readOnly || RECORD_THEMSELVES.has(family)) return undefined
  const isOfPerson = isForPeople(who) || (caller.kind === 'person' && subject === 'job')
  return isOfPerson || family === 'upkeep' ? `decision.${name}` : undefined
}

async function recordDecision(
  call: Call,
  on: { what: AuditWhat; reached: Reached; input: unknown; result: unknown },
): Promise<void> {
  const { what, reached, input, result } = on
  const who = whoOf(call.caller)
  const made = madeBy(result)
  const about = {
    ...namesIn(made, ['id']),
    ...namesIn(input, ['agent']),
    ...idOf(input),
    ...idOf(made),
    ...verdictOf(input),
  }
  const entry = { what, who, ...about, ...(reached.job_id ? { job_id: reached.job_id } : {}) }
  if (reached.relay !== undefined) return reached.relay.audit.record(entry)
  // It concerns every workspace of the call.
  for (const id of await usableWorkspaces(call)) {
    const { audit } = await call.workspaces.open(id)
    await audit.record(entry)
  }
}

/** What the operation itself returned: `performAt` puts beside it where that was. */
function madeBy(performed: unknown): unknown {
  if (typeof performed !== 'object' || performed === null) return undefined
  return Reflect.get(performed, 'result')
}

/** The call of a tool that a person decided about, or the webhook that an owner changed. */
function idOf(named: unknown): { id?: string } {
  const { approval_id, webhook_id: id = approval_id } = namesIn(named, [
    'approval_id',
    'webhook_id',
  ])
  return id === undefined ? {} : { id }
}

/** What a person decided: `approve` or `reject`. */
function verdictOf(input: unknown): { code?: string } {
  const { verdict } = namesIn(input, ['verdict'])
  return verdict === undefined ? {} : { code: verdict }
}

/** A person makes mistakes, and is refused nothing else. */
function isRefusal(error: unknown, caller: Caller): error is RelayError {
  return (
    caller.kind !== 'person' &&
    error instanceof RelayError &&
    REFUSALS.has(ERROR_STATUS[error.code])
  )
}

async function noteRefusal(
  call: Call,
  on: { operation: Named; reached: Reached; error: RelayError },
): Promise<void> {
  const { operation, reached, error } = on
  const { message_id, ...about } = namesIn(error.details, ABOUT)
  const entry: NewAuditEntry = {
    what: 'refused',
    who: whoOf(call.caller),
    operation: operation.name,
    code: error.code,
    ...(message_id === undefined ? {} : { message_ids: [message_id] }),
    ...(reached.job_id === undefined ? {} : { job_id: reached.job_id }),
    ...about,
  }
  const relay = reached.relay ?? (await openIfAny(call))
  await relay?.audit.note(entry)
}

/** The details of an error that name what it is about. */
const ABOUT = ['job_id', 'channel', 'agent', 'action', 'message_id'] as const

/** The workspace of a call; undefined when it cannot be opened, which is then what the call reports. */
async function openIfAny(call: Call): Promise<Recording | undefined> {
  try {
    return await call.workspaces.open(workspaceOf(call))
  } catch (error) {
    if (error instanceof RelayError) return undefined
    throw error
  }
}

/** The members of a value with these names that are a name or an id. */
function namesIn<K extends string>(value: unknown, keys: readonly K[]): { [Each in K]?: string } {
  const found: { [Each in K]?: string } = {}
  if (typeof value !== 'object' || value === null) return found
  for (const key of keys) {
    const member: unknown = Reflect.get(value, key)
    if (typeof member === 'string' && NAME.test(member)) found[key] = member
  }
  return found
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
