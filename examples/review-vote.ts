// A coordinator offers an action, reviewers vote by calling it, and the policy keeps others out:
//   node --import tsx examples/review-vote.ts
// A vote is saved before invokeAction returns. Repeating it with the same request_id counts it once, and while the
// coordinator is away it waits.

import * as z from 'zod'

import { RelayError, openRelay } from 'durable-relay'

const REVIEWERS = ['anna', 'ben', 'clara']

const coordinator = await openRelay({ agent: 'coordinator' })
const votes = new Map<string, boolean>()
const action = await coordinator.registerAction({
  name: 'review.submit_vote',
  description: 'Vote on the change under review. The last vote of a reviewer counts.',
  input: z.object({ approve: z.boolean(), reason: z.string().min(1) }),
  output: z.object({ votes: z.int(), approvals: z.int() }),
  availableTo: REVIEWERS,
  handler({ input, caller }) {
    votes.set(caller.agent, input.approve)
    return { votes: votes.size, approvals: [...votes.values()].filter(Boolean).length }
  },
})

async function vote(agent: string, approve: boolean, reason: string): Promise<void> {
  const relay = await openRelay({ agent })
  try {
    const { invocation } = await relay.invokeAction({
      name: 'review.submit_vote',
      input: { approve, reason },
      request_id: `vote of ${agent} on change 17`,
    })
    const { status, output } = await relay.getInvocation({
      invocation_id: invocation.invocationId,
      wait_ms: 60_000,
    })
    console.log(`${agent}: ${status} ${JSON.stringify(output)}`)
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    console.log(`${agent}: ${error.code}`)
  } finally {
    await relay.close()
  }
}

await vote('anna', true, 'The tests cover it')
await vote('ben', false, 'It lacks a migration')
await vote('clara', true, 'Ready')
await vote('mallory', true, 'Let me in')

const approvals = [...votes.values()].filter(Boolean).length
console.log(`${approvals} of ${votes.size} approve`)
await action.unregister()
await coordinator.close()
