import { askUser } from './ask-user.ts'
import { createConversation, updateTitle } from './name-conversation.ts'
import { listConversations } from './list-conversations.ts'
import { readConversation } from './read-conversation.ts'
import { getRunContext } from './get-run-context.ts'
import { recordPlan } from './record-plan.ts'
import { recordProgress } from './record-progress.ts'
import { recordResult } from './record-result.ts'
import { createServerInfo } from './server-info.ts'
import type { Operation } from '../operation.ts'

/** Operations with which an agent reports on its job and reads its own conversations. */
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
 * Makes an operation work in the workspace of the run whose capability is given. The capability alone grants the
 * permission, whichever connector and workspace the call names.
 */
function byCapability(reporting: Operation): Operation {
  return {
    ...reporting,
    async run(context, input) {
      // Every operation above has this field.
      const { capability } = input as { capability?: string }
      const found = capability === undefined ? undefined : await context.relayOfRun?.(capability)
      return reporting.run({ ...context, relay: found ?? context.relay }, input)
    },
  }
}

/** A short form of the protocol, for clients with these tools. The task of a run contains the long form. */
export const REPORT_INSTRUCTIONS =
  'You are working on a job whose sender sees only what you record with these tools. Pass the capability from the header of your task with each call (not needed when running locally). Order: update_conversation_title, record_plan, then work and record_progress; ask_user if you cannot continue without an answer; record_result exactly once at the end. When a call returns RUN_CLOSED, stop.'
