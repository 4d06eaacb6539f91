import type { MessagePlace } from '../schema/channel.ts'
import { SEGMENT_LINES } from '../store/logs.ts'
import type { LogName } from '../store/logs.ts'

/*
 * The names of the logs of messages. A channel's own logs begin with `messages` and its id, what concerns one agent with
 * `reading` and `mine`.
 */

/** Every channel that was created, once. */
export const CHANNELS: LogName = ['channels']

/** What changed about a channel and its members. */
export const stateLog = (channel: string): LogName => ['messages', channel, 'state']

/** The posts of a channel; the version of a line is the number of the post. */
export const postsLog = (channel: string): LogName => ['messages', channel, 'posts']

/** The replies of a thread; the version of a line is the number of the reply. */
export const threadLog = (channel: string, post: number): LogName => [
  'messages',
  channel,
  'threads',
  String(post),
]

/** The log that holds a message. */
export function logOf({ channel, post, reply }: MessagePlace): LogName {
  return reply === undefined ? postsLog(channel) : threadLog(channel, post)
}

/** What was done to the messages of one segment of a log after they were sent. */
export function marksLog({ channel, post, reply }: MessagePlace): LogName {
  const segment = String(Math.floor(((reply ?? post) - 1) / SEGMENT_LINES))
  return reply === undefined
    ? ['messages', channel, 'marks', segment]
    : [...threadLog(channel, post), 'marks', segment]
}

/** What an agent has read of a channel. */
export const readingLog = (agent: string, channel: string): LogName => ['reading', agent, channel]

/** The channels of an agent, and the threads in which it takes part. */
export const mineLog = (agent: string): LogName => ['mine', agent]

/** The requests whose keys begin with the same two digits. */
export const requestsLog = (key: string): LogName => ['requests', key.slice(0, 2)]
