import * as z from 'zod/mini'

import { READS } from '../effect.ts'
import { optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { isClosed } from '../../team/rules.ts'
import { memberOutput, viewMember } from './member-view.ts'
import { maySeeMember } from './remove-agent.ts'

export const listTeam = operation({
  name: 'list_team',
  family: 'team',
  title: 'List the members of the team',
  description:
    'List the agents that were started by spawn and are at work, or failed or ended lately, with their state, their task and who started them.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/team' },
  input: z.strictObject({ all: optional(z.boolean(), 'Also those that have ended') }),
  output: z.strictObject({ members: z.array(memberOutput) }),
  async run(context, { all = false }) {
    const { relay, caller } = context
    await relay.team.tend()
    const members = await relay.team.list()
    const shown = members.filter(
      (member) => maySeeMember(caller, member) && (all || !isClosed(member)),
    )
    return { members: await Promise.all(shown.map((member) => viewMember(context, member))) }
  },
})
