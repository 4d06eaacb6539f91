import * as z from 'zod/mini'

import { AgentResumed } from '../../schema/api.ts'
import { AgentId } from '../../schema/name.ts'
import { REPEATABLE } from '../effect.ts'
import { described } from '../jobs/fields.ts'
import { workspacesOperation } from '../operation.ts'
import { usableWorkspaces } from '../reach.ts'

export const resumeAgent = workspacesOperation({
  name: 'resume_agent',
  family: 'people',
  title: 'Resume a paused agent',
  description:
    'End the pause of an agent once its fault is fixed, in every workspace of the call. Returns whether it was paused.',
  who: 'owner',
  effect: REPEATABLE,
  http: { method: 'post', path: '/agents/:agent/resume' },
  input: z.strictObject({
    agent: described(z.pipe(z.string(), AgentId), 'Agent id, such as codex'),
  }),
  output: AgentResumed,
  async run(call, { agent }) {
    const ids = await usableWorkspaces(call)
    const ended = await Promise.all(
      ids.map(async (id) => (await call.workspaces.open(id)).queue.pauses.end(agent)),
    )
    return { agent, resumed: ended.includes(true) }
  },
})
