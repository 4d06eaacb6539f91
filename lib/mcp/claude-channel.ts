import type { Server } from '@modelcontextprotocol/sdk/server/index.js'

import { NOTIFICATION_ONLY, aboutOf, sentenceOf } from '../inbox/notifications.ts'
import type { Notification } from '../schema/notification.ts'

/** Declares that this server may wake a session of Claude Code (see its channels reference). */
export const CHANNEL_CAPABILITY = { 'claude/channel': {} }

/**
 * Sends one notification through Claude Code's channel. The client shows `meta` as attributes of an element,
 * so its keys are identifiers and its values need no escape. A client without channels ignores it silently.
 */
export function sendToChannel(server: Server, notification: Notification): Promise<void> {
  const { kind } = notification
  const state = kind === 'question' ? 'needs_answer' : kind
  const content = `${sentenceOf(notification)} ${NOTIFICATION_ONLY}`
  return server.notification({
    method: 'notifications/claude/channel',
    params: { content, meta: { ...aboutOf(notification), state } },
  })
}
