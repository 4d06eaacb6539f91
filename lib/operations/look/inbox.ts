import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { Caller } from '../../rights/caller.ts'
import { personNeeded } from '../authorise.ts'
import { REPEATABLE } from '../effect.ts'
import { operationWithView } from '../operation.ts'
import { object } from './fields.ts'

export const readInbox = operationWithView({
  name: 'read_inbox',
  family: 'look',
  title: 'Read an inbox',
  description:
    'List what an agent has to look at, after acknowledging the items that are dealt with.',
  who: 'anyone',
  effect: REPEATABLE,
  input: z.strictObject({
    agent: z.string().check(z.describe('The agent whose inbox it is')),
    acknowledge: z.optional(z.array(z.string())).check(z.describe('Items that are dealt with')),
  }),
  output: z.strictObject({ agent: z.string(), items: z.array(object), acknowledged: z.int() }),
  async run({ relay, caller }, { agent, acknowledge = [] }) {
    if (acknowledge.length > 0) refuseOthers(caller, agent)
    const acknowledged =
      acknowledge.length === 0 ? 0 : await relay.inbox.dismiss(agent, acknowledge)
    return { agent, items: await relay.inbox.items(agent), acknowledged }
  },
  view: (found) => found,
})

/** Only a person, or a session that a person started, acknowledges for another agent. */
function refuseOthers(caller: Caller, agent: string): void {
  if (caller.agent === agent) return
  if (caller.kind === 'turn') {
    throw personNeeded(`acknowledge what "${agent}" has to look at`, caller.turn.job_id)
  }
  if (caller.kind !== 'remote') return
  const message = `Cannot acknowledge what "${agent}" has to look at as "${caller.agent}": it is the inbox of another agent.`
  throw new RelayError('FORBIDDEN', message)
}
