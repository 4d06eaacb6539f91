import * as z from 'zod'

import { RelayError } from '../../errors.ts'
import { refuseReserved } from '../../queue/reserved.ts'
import { isLiving } from '../../team/rules.ts'
import type { Team } from '../../team/team.ts'
import { REPEATABLE } from '../effect.ts'
import { senderOf } from '../../rights/caller.ts'
import { inboxUri } from '../inbox-resource.ts'
import { operation } from '../operation.ts'
import { optional, parseAgentId, prose } from './fields.ts'

export const registerAgent = operation({
  name: 'register_agent',
  family: 'jobs',
  title: 'Register an agent',
  description:
    'Register an agent id, so that others find its inbox. Not needed to send or receive jobs, and does not change who you are. Returns its inbox URI.',
  who: 'anyone',
  effect: REPEATABLE,
  input: z.strictObject({
    agent_id: z.string().describe('1-64 letters, digits, . _ -'),
    // The registry's documents must fit in 4 KiB, and JSON writes a control character as six bytes.
    description: optional(prose(500), 'What it is good at'),
  }),
  output: z.strictObject({
    agent_id: z.string(),
    inbox_uri: z.string(),
    registered_at: z.string(),
    last_seen: z.string(),
  }),
  async run({ relay, caller }, input) {
    const named = parseAgentId(input.agent_id, 'register_agent')
    refuseReserved(named, 'register_agent')
    // A remote caller can only register its own agent.
    const agentId = caller.kind === 'remote' ? caller.agent : named
    if (caller.kind === 'turn' && named !== caller.agent) throw notOfTurn(named, caller.agent)
    await refuseMember(relay.team, agentId, caller.agent)
    if (caller.kind === 'session') await relay.inbox.names.take(senderOf(caller), agentId)
    const record = await relay.inbox.register(agentId, input.description)
    const { agent_id, registered_at, last_seen } = record
    return { agent_id, inbox_uri: inboxUri(agent_id), registered_at, last_seen }
  },
})

/** The name of a member belongs to the member until it has ended. Throws `AGENT_HELD`. */
async function refuseMember(team: Team, name: string, own: string): Promise<void> {
  const member = name === own ? undefined : await team.find(name)
  if (member === undefined || !isLiving(member)) return
  const message = `Cannot register agent "${name}": a member of the team has this name, started by "${member.by_agent}". Choose another name.`
  throw new RelayError('AGENT_HELD', message, { details: { agent: name } })
}

function notOfTurn(name: string, agent: string): RelayError {
  const message = `Cannot register agent "${name}" from within a turn of "${agent}": a turn has no other name than its own.`
  return new RelayError('AGENT_NOT_YOURS', message, { details: { agent: name } })
}
