import { askUser } from './ask-user.ts'
import { createConversation, updateTitle } from './conversation.ts'
import { listConversations } from './list-conversations.ts'
import { readConversation } from './read-conversation.ts'
import { getRunContext } from './get-run-context.ts'
import { recordPlan } from './record-plan.ts'
import { recordProgress } from './record-progress.ts'
import { recordResult } from './record-result.ts'
import { createServerInfo } from './server-info.ts'
import type { Operation } from '../operation.ts'

/** What an agent says of the job that it works on, and what it may know of its own conversations. */
const tools: readonly Operation[] = [
  recordPlan,
  recordProgress,
  recordResult,
  askUser,
  getRunContext,
  updateTitle,
  listConversations,
  createConversation,
  readConversation,
]

export const report: readonly Operation[] = [
  ...tools.map(byCapability),
  createServerInfo(tools.map(({ name }) => name)),
]

/**
 * Each of these operations looks for the run first, and by its capability: that is its permission, whichever
 * connector is used and whichever workspace the run is in.
 */
function byCapability(reporting: Operation): Operation {
  return {
    ...reporting,
    async run(context, input) {
      // Every operation above takes it.
      const { capability } = input as { capability?: string }
      const found = capability === undefined ? undefined : await context.relayOfRun?.(capability)
      return reporting.run({ ...context, relay: found ?? context.relay }, input)
    },
  }
}

/** Shown to agents that have these tools: the protocol in a breath; the task itself says it at length. */
export const REPORT_INSTRUCTIONS =
  'You work on a job that somebody sent; they see only what these tools record. Pass the capability from the header of your task with each call (inside a turn of this machine none is needed). Order: update_conversation_title, record_plan, then work with record_progress; ask_user when you cannot go on without an answer; record_result exactly once at the end. When a call answers RUN_CLOSED, stop.'
