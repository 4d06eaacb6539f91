import { createHash, randomBytes, randomUUID } from 'node:crypto'

import { RelayError } from '../../errors.ts'
import { hostName, ownIdentity } from '../../process/process.ts'
import { parseRequest } from '../../queue/request.ts'
import { actorOf, senderOf } from '../../rights/caller.ts'
import type { Caller } from '../../rights/caller.ts'
import { digestOf, jobIdWithin } from '../../schema/job-id.ts'
import type { Spawned, SpawnMode } from '../../schema/member.ts'
import type { AgentSettings, SessionSettings } from '../../schema/settings.ts'
import type { Request } from '../../schema/task.ts'
import { agentsAbove, depthBelow } from '../../team/rules.ts'
import type { TeamState } from '../../team/rules.ts'
import { parseAgentId } from '../jobs/fields.ts'
import type { Context } from '../operation.ts'

/** What a caller asks for; every permission comes from the operator's configuration. */
export type Asked = {
  name: string
  /** The agent of the configuration to make it from. */
  of: string
  task: string
  model?: string | undefined
  cwd?: string | undefined
  channels?: string[] | undefined
  result_schema?: Record<string, unknown> | undefined
  mode?: SpawnMode | undefined
  write?: boolean | undefined
  request_id?: string | undefined
}

/** A start that nothing speaks against: the new member, its task, and its session if it gets one. */
export type Plan = {
  make: (team: TeamState) => Spawned
  request: Request
  digest: string
  session: SessionSettings | undefined
  nonce: string
}

/** Everything that is checked before anything is stored. */
export async function planOf(context: Context, asked: Asked): Promise<Plan> {
  const { relay, caller } = context
  const settings = relay.team.settings()
  const agents = relay.agents()
  const name = parseAgentId(asked.name, 'spawn')
  refuseRemote(caller, settings.spawnFrom)
  const from = agentNamed(agents, asked.of)
  await refuseTaken(context, name, agents)
  const write = asked.write === true
  if (write) await refuseWrite(context, asked.of, from)
  const { agent } = senderOf(caller)
  const mode = asked.mode ?? 'task_exit'
  // A session acts outside of any turn, so a turn that started one would get rights that it does not have.
  const mayHaveSession =
    mode === 'interactive' && caller.kind !== 'turn' && caller.kind !== 'remote'
  const session = mayHaveSession ? settings.sessions[asked.of] : undefined
  const key = asked.request_id ?? randomUUID()
  const request = parseRequest(
    {
      to: name,
      request_id: `spawn:${key}`,
      task: {
        prompt: asked.task,
        ...(write ? { write } : {}),
        ...(asked.model === undefined ? {} : { model: asked.model }),
        ...(asked.cwd === undefined ? {} : { cwd: asked.cwd }),
        ...(asked.result_schema === undefined ? {} : { result_schema: asked.result_schema }),
      },
    },
    relay.limits,
  )
  const scope =
    caller.kind === 'remote' ? caller.agent : caller.kind === 'turn' ? caller.turn.scope : undefined
  const jobs = caller.kind === 'turn' ? [caller.turn.job_id, ...caller.turn.above] : []
  const digest = sha256(
    JSON.stringify([asked.of, mode, write, digestOf(name, request.task, undefined)]),
  )
  const nonce = randomBytes(32).toString('base64url')
  const now = relay.clock.now()
  const identity = ownIdentity()
  const fixed = {
    type: 'spawn' as const,
    name,
    job_id: jobIdWithin(scope, `spawn:${key}`),
    of: asked.of,
    mode,
    runs: session === undefined ? ('turns' as const) : ('session' as const),
    by: actorOf(caller),
    by_agent: agent,
    above_jobs: jobs,
    write,
    model: asked.model,
    cwd: asked.cwd,
    channels: asked.channels ?? [],
    scope,
    digest,
    host: identity.host,
    host_name: hostName(),
    nonce: session === undefined ? undefined : sha256(nonce),
    ready_by: new Date(now + settings.readyMs).toISOString(),
  }
  return {
    make: (team) => ({
      ...fixed,
      above: agentsAbove(team, agent),
      depth: depthBelow(team, { agent, jobs }),
    }),
    request,
    digest,
    session,
    nonce,
  }
}

function agentNamed(agents: Record<string, AgentSettings>, of: string): AgentSettings {
  const from = Object.hasOwn(agents, of) ? agents[of] : undefined
  if (from !== undefined) return from
  const known = Object.keys(agents).toSorted().join(', ')
  const message = `Cannot spawn from "${of.slice(0, 80)}": the operator has configured no agent of this name. Use one of: ${known}.`
  throw new RelayError('EXECUTOR_MISSING', message, { details: { agent: of.slice(0, 80) } })
}

/** A name that another agent has would let the member receive what is sent to that agent. */
async function refuseTaken(
  { relay }: Context,
  name: string,
  agents: Record<string, AgentSettings>,
): Promise<void> {
  const why = Object.hasOwn(agents, name)
    ? 'the configuration has an agent of this name'
    : name.startsWith('action.')
      ? 'names that begin with "action." are those of actions'
      : !(await relay.inbox.names.isHeld(name))
        ? undefined
        : 'a living session has this name'
  if (why === undefined) return
  const message = `Cannot start "${name}": ${why}. Choose another name.`
  throw new RelayError('MEMBER_EXISTS', message, { details: { agent: name } })
}

function refuseRemote(caller: Caller, allowed: readonly string[]): void {
  if (caller.kind !== 'remote') return
  if (caller.via !== undefined && allowed.includes(`${caller.via}s`)) return
  const message = `Cannot spawn as "${caller.name}": the operator lets no remote caller of this kind start agents ("spawnFrom" under "team"). Dispatch a job to an existing agent instead.`
  throw new RelayError('FORBIDDEN', message)
}

async function refuseWrite(
  { relay, caller }: Context,
  of: string,
  { allowWrites }: AgentSettings,
): Promise<void> {
  if (caller.kind === 'turn') {
    const job = await relay.queue.get(caller.turn.job_id)
    if (job.task.write !== true) {
      const message = `Cannot spawn an agent that writes from within job "${job.job_id}": its turn is read-only, and so is all that it starts. Spawn it without "write".`
      throw new RelayError('READ_ONLY_TURN', message, { details: { job_id: job.job_id } })
    }
  }
  if (allowWrites) return
  const message = `Cannot spawn an agent that writes from "${of}": the operator does not let that agent write ("allowWrites" in its configuration). Spawn it without "write".`
  throw new RelayError('FORBIDDEN', message)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
