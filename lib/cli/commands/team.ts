import { listTeam } from '../../operations/team/list-team.ts'
import type { MemberView } from '../../operations/team/member-view.ts'
import { queryNodes } from '../../operations/team/query-nodes.ts'
import { removeAgent } from '../../operations/team/remove-agent.ts'
import { spawn } from '../../operations/team/spawn.ts'
import { counted } from '../../text/count.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../output.ts'
import { table } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'
import { promptOf } from './dispatch.ts'

type SpawnTyped = {
  name: string
  agent: string
  prompt: string | undefined
  model: string | undefined
  cwd: string | undefined
  channel: string[] | undefined
  write: boolean
  stay: boolean
  requestId: string | undefined
}

/** `relay spawn`: starts a member of the team, and waits until it has begun. */
export const spawnVerb: Verb<SpawnTyped> = {
  operations: [spawn],
  async run(context, typed) {
    const { name, agent, model, cwd, channel, write, stay, requestId } = typed
    const member = await context.perform(spawn, {
      name,
      executor: agent,
      task: await promptOf(context, typed.prompt),
      model,
      worker_cwd: cwd,
      channels: channel,
      ...(write ? { write } : {}),
      spawn_mode: stay ? 'interactive' : 'task_exit',
      request_id: requestId,
    })
    const line = `${member.job_id}  ${oneLine(member.name)} is ${member.state}.`
    return { document: member, lines: [line] }
  },
}

/** `relay team list`: the members of the team. */
export const teamVerb: Verb<{ all: boolean }> = {
  operations: [listTeam],
  async run(context, { all }) {
    const document = await context.perform(listTeam, { all })
    return { document, lines: memberLines(context, document.members) }
  },
}

/** `relay team remove`: ends a member and stops its processes. */
export const removeMemberVerb: Verb<{
  name: string
  reason: string | undefined
  forget: boolean
}> = {
  operations: [removeAgent],
  async run({ perform }, { name, reason, forget }) {
    const removed = await perform(removeAgent, { name, reason, delete_agent: forget })
    const { state, cancelled, stopped, left } = removed
    const what = `${oneLine(removed.name)} is ${state}: ${counted(cancelled, 'job')} cancelled, ${counted(stopped, 'process', 'processes')} stopped.`
    if (left.length === 0) return { document: removed, lines: [what] }
    const message = `Processes ${left.join(', ')} of "${removed.name}" do not end. Kill them by hand, then run this command again.`
    return {
      document: removed,
      lines: [what],
      refusal: { code: 'STATE_REFUSED', message, exit: EXIT.refused },
    }
  },
}

/** `relay nodes`: the hosts that run agents of this workspace. */
export const nodesVerb: Verb<{ capability: string | undefined; name: string | undefined }> = {
  operations: [queryNodes],
  async run(context, { capability, name }) {
    const document = await context.perform(queryNodes, { capability, name })
    return { document, lines: nodeLines(context, document.nodes) }
  },
}

const HEAD = ['MEMBER', 'STATE', 'MADE FROM', 'BY', 'AGE', 'TASK']

function memberLines({ screen, now }: Context, members: MemberView[]): string[] {
  if (members.length === 0) return ['No member is at work. Start one: relay spawn NAME AGENT TASK']
  const rows = members.map((member): Cell[] => [
    { text: oneLine(member.name), colour: 'bold' },
    { text: member.state },
    { text: oneLine(member.of) },
    { text: oneLine(member.by) },
    { text: age(member.spawned_at, now) },
    { text: member.job_id },
  ])
  return [
    ...table(screen, HEAD, rows),
    ...members.flatMap(({ name, reason }) =>
      reason === undefined ? [] : [oneLine(`${name}: ${reason}`)],
    ),
  ]
}

type Nodes = Awaited<ReturnType<typeof queryNodes.run>>['nodes']

const NODE_HEAD = ['HOST', 'LOAD', 'CPUS', 'WORKERS', 'FREE', 'AGENTS']

function nodeLines({ screen }: Context, nodes: Nodes): string[] {
  if (nodes.length === 0) return ['No host fits.']
  const rows = nodes.map(({ name, here, load, cpus, workers, places, free, agents }): Cell[] => [
    { text: oneLine(here ? `${name} (this host)` : name), colour: 'bold' },
    { text: load === null ? '?' : load.map((each) => each.toFixed(2)).join(' ') },
    { text: String(cpus ?? '?') },
    { text: String(workers) },
    { text: `${free} of ${places}` },
    { text: oneLine(agents.map(({ agent }) => agent).join(', ')) },
  ])
  return table(screen, NODE_HEAD, rows)
}
