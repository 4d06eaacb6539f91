import * as z from 'zod/mini'

import { readConfigurationDocument } from './configuration-text.ts'
import { invalid, readPlace } from './place.ts'
import type { Environment, SharedWorkspace } from './place.ts'
import { readStoreChoice } from './store-choice.ts'
import type { StoreChoice } from './store-choice.ts'
import type { RelayError } from '../errors.ts'
import { actionOfAgent } from '../schema/action-agent.ts'
import { AgentId, wholeNumber } from '../schema/name.ts'
import { problemOf } from '../schema/problem.ts'
import { BUILT_IN_AGENTS, Configuration, agentsOfActions } from '../schema/settings.ts'
import type { AgentSettings } from '../schema/settings.ts'
import { MAX_TASK_BYTES } from '../schema/task.ts'

/** The settings that every process reads from its environment. Durations in milliseconds. */
export type Settings = {
  dataDir: string
  /** The folder that turns run in. */
  workspace: string
  /** The named workspace that this folder has joined; undefined for a folder with jobs of its own. */
  shared: SharedWorkspace | undefined
  /** The agent that this process acts for; undefined when `RELAY_AGENT` is not set. */
  agent: string | undefined
  toolsets: string[]
  configPath: string
  /** Where the jobs of the workspace are. */
  store: StoreChoice
  leaseMs: number
  heartbeatMs: number
  allowWrites: boolean
  /** Whether a dispatch starts a worker when no worker serves the agent. */
  autospawn: boolean
  /** How long such a worker stays without a turn. */
  autospawnIdleMs: number
  waitTimeoutMs: number
  /** How soon a notification should be seen, before the next way of notifying is tried. */
  seenWithinMs: number
  maxTaskBytes: number
  /** How long prompts and results of ended jobs are kept. */
  retentionDays: number
  /** Whether long-lived processes remove what is older, once a day. */
  autoGc: boolean
  /** The job whose turn this process is part of, from `RELAY_JOB`. */
  parentJob: string | undefined
  /** The token of that turn, from `RELAY_TURN`; undefined if the client did not pass it on. */
  parentToken: number | undefined
  /** The member of a team that this process belongs to, by its marker, and the secret of its session. */
  member: { marker: string; nonce: string | undefined } | undefined
}

const number = (minimum: number, maximum: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,15}$/, 'must be a whole number')),
    z.pipe(z.transform(Number), wholeNumber(minimum, maximum)),
  )

const flag = z.pipe(
  z.enum(['1', 'true', 'yes', 'on', '0', 'false', 'no', 'off'], 'must be 1 or 0'),
  z.transform((text) => ['1', 'true', 'yes', 'on'].includes(text)),
)

const TOOLSET =
  /^(jobs|work|report|messages|actions|team|viewer|files|git|shell|process|browser|screen|desktop)$/

const toolsets = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => text.split(',').map((word) => word.trim())),
  ),
  z.array(z.string().check(z.regex(TOOLSET, 'names a toolset that does not exist'))),
)

const place = z.string().check(z.minLength(1, 'must not be empty'))

/** The longest lease: a worker that is away for a day will not return. */
const DAY_MS = 24 * 3600 * 1000

const VARIABLES = z.object({
  RELAY_DATA_DIR: z.optional(place),
  RELAY_WORKSPACE: z.optional(place),
  RELAY_AGENT: z.optional(AgentId),
  RELAY_TOOLSETS: z._default(toolsets, ['jobs']),
  RELAY_CONFIG: z.optional(place),
  RELAY_LEASE_MS: z._default(number(100, DAY_MS), 120_000),
  RELAY_HEARTBEAT_MS: z._default(number(10, DAY_MS), 30_000),
  RELAY_ALLOW_WRITES: z._default(flag, false),
  RELAY_AUTOSPAWN: z._default(flag, false),
  RELAY_AUTOSPAWN_IDLE_MS: z._default(number(100, DAY_MS), 600_000),
  RELAY_WAIT_TIMEOUT_MS: z._default(number(0, DAY_MS), 120_000),
  RELAY_SEEN_WITHIN_MS: z._default(number(1000, DAY_MS), 120_000),
  RELAY_MAX_TASK_BYTES: z._default(number(1024, 64 * 1024 * 1024), MAX_TASK_BYTES),
  RELAY_RETENTION_DAYS: z._default(number(1, 36_500), 30),
  RELAY_AUTO_GC: z._default(flag, true),
  RELAY_JOB: z.optional(z.string()),
  RELAY_TURN: z.optional(z.string()),
  RELAY_MEMBER: z.optional(z.string()),
  RELAY_MEMBER_NONCE: z.optional(z.string()),
})

/**
 * Reads the settings of a process. Throws `CONFIG_INVALID`, which names the variable, its problem and, where that helps,
 * the allowed values. An empty variable counts as unset.
 */
export function readSettings(env: Environment, cwd: string): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = VARIABLES.safeParse(given)
  if (!parsed.success) {
    const { path, problem } = problemOf(parsed.error)
    const name = path.split('.')[0] ?? path
    throw invalid(name, `${name}=${JSON.stringify(env[name] ?? '')} ${problem}`)
  }
  const values = parsed.data
  if (values.RELAY_HEARTBEAT_MS * 2 > values.RELAY_LEASE_MS) {
    const why = `RELAY_HEARTBEAT_MS (${values.RELAY_HEARTBEAT_MS}) must be at most half of RELAY_LEASE_MS (${values.RELAY_LEASE_MS}), or one late heartbeat loses the lease`
    throw invalid('RELAY_HEARTBEAT_MS', why)
  }
  refuseReservedAgent(values)
  const at = readPlace(given, cwd)
  return {
    ...at,
    store: readStoreChoice(given, at),
    agent: values.RELAY_AGENT,
    toolsets: values.RELAY_TOOLSETS,
    leaseMs: values.RELAY_LEASE_MS,
    heartbeatMs: values.RELAY_HEARTBEAT_MS,
    allowWrites: values.RELAY_ALLOW_WRITES,
    autospawn: values.RELAY_AUTOSPAWN,
    autospawnIdleMs: values.RELAY_AUTOSPAWN_IDLE_MS,
    waitTimeoutMs: values.RELAY_WAIT_TIMEOUT_MS,
    seenWithinMs: values.RELAY_SEEN_WITHIN_MS,
    maxTaskBytes: values.RELAY_MAX_TASK_BYTES,
    retentionDays: values.RELAY_RETENTION_DAYS,
    autoGc: values.RELAY_AUTO_GC,
    parentJob: values.RELAY_JOB,
    parentToken: tokenOf(values.RELAY_JOB, values.RELAY_TURN),
    member: memberOf(values),
  }
}

/** Only a turn that answers calls of an action has the name of its agent. */
function refuseReservedAgent({ RELAY_AGENT: agent = '', RELAY_JOB: job }: Values): void {
  if (actionOfAgent(agent) === undefined || job !== undefined) return
  const why = `RELAY_AGENT=${JSON.stringify(agent)} begins with "action.", and such names belong to actions`
  throw invalid('RELAY_AGENT', why)
}

type Values = z.infer<typeof VARIABLES>

/** The token in a turn's name, which is `<job id>.<token>`. */
function tokenOf(job: string | undefined, turn: string | undefined): number | undefined {
  const [, id, token] = /^(.+)\.(\d{1,15})$/.exec(turn ?? '') ?? []
  return id !== undefined && id === job ? Number(token) : undefined
}

function memberOf(values: {
  RELAY_MEMBER?: string | undefined
  RELAY_MEMBER_NONCE?: string | undefined
}) {
  const { RELAY_MEMBER: marker, RELAY_MEMBER_NONCE: nonce } = values
  return marker === undefined ? undefined : { marker, nonce }
}

/** Reads the operator's configuration; an absent file counts as empty. Throws as `readConfigurationText` does. */
export function readConfiguration(file: string): Configuration {
  const document = readConfigurationDocument(file)
  return checkConfiguration(document === undefined ? {} : document, (why) =>
    invalid(file, `"${file}" ${why}`),
  )
}

/** What a configuration file with this content means. Throws what `refuse` makes of where its first problem is, and which. */
export function checkConfiguration(
  document: unknown,
  refuse: (why: string) => RelayError,
): Configuration {
  const parsed = Configuration.safeParse(document)
  if (parsed.success) return parsed.data
  const { path, problem } = problemOf(parsed.error)
  throw refuse(`at "${path}": ${problem}`)
}

/** The same with the agents of the configured actions: everything that a worker of this machine can serve. */
export function servedAgents(file: string): Record<string, AgentSettings> {
  const configuration = readConfiguration(file)
  return { ...BUILT_IN_AGENTS, ...configuration.agents, ...agentsOfActions(configuration) }
}

/** Every agent that can run here: those of the configuration file and the built-in ones. Throws as `readConfiguration` does. */
export function knownAgents(file: string): Record<string, AgentSettings> {
  return { ...BUILT_IN_AGENTS, ...readConfiguration(file).agents }
}
