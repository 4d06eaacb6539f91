import type { Server } from '@modelcontextprotocol/sdk/server/index.js'

import { ONLY_A_NOTICE, sentenceOf } from '../inbox/notice.ts'
import type { Notice } from '../inbox/notice.ts'

/** Says that this server may wake a session of Claude Code (its channels reference). */
export const CHANNEL_CAPABILITY = { 'claude/channel': {} }

/**
 * Sends one notice through Claude Code's channel. The client shows `meta` as attributes of an element:
 * its keys are identifiers, its values words that need no escape. A client that does not listen drops it
 * without a word.
 */
export function sendToChannel(server: Server, notice: Notice): Promise<void> {
  const { job_id, kind } = notice
  const state = kind === 'question' ? 'needs_answer' : kind
  const content = `${sentenceOf(notice)} ${ONLY_A_NOTICE}`
  return server.notification({
    method: 'notifications/claude/channel',
    params: { content, meta: { job_id, state } },
  })
}
