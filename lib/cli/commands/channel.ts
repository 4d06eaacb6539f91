import { archiveChannel } from '../../operations/messages/archive-channel.ts'
import { createChannel } from '../../operations/messages/create-channel.ts'
import { inviteToChannel } from '../../operations/messages/invite-to-channel.ts'
import { joinChannel, leaveChannel } from '../../operations/messages/join-channel.ts'
import { listChannels } from '../../operations/messages/list-channels.ts'
import { listDms } from '../../operations/messages/list-dms.ts'
import { listMembers } from '../../operations/messages/list-members.ts'
import { muteChannel } from '../../operations/messages/mute-channel.ts'
import { setChannelTopic } from '../../operations/messages/set-channel-topic.ts'
import type { Channel } from '../../schema/channel.ts'
import type { Output } from '../output.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'

type OnChannel = { channel: string }

/** `relay channel create`. */
export const createChannelVerb: Verb<{ name: string; topic: string | undefined }> = {
  operations: [createChannel],
  async run({ perform }, { name, topic }) {
    const document = await perform(createChannel, { name, topic })
    const { channel, created } = document
    return { document, lines: [channel], note: created ? undefined : 'It existed already.' }
  },
}

/** `relay channel list`. */
export const channelsVerb: Verb<{ archived: boolean }> = {
  operations: [listChannels],
  async run(context, { archived }) {
    const channels: Channel[] = []
    let cursor: string | undefined
    do {
      const page = await context.perform(listChannels, { include_archived: archived, cursor })
      channels.push(...page.channels)
      cursor = page.next
    } while (cursor !== undefined)
    return { document: { channels }, lines: linesOf(context, channels, 'No channels.') }
  },
}

/** `relay messages dms`. */
export const dmsVerb: Verb<{ all: boolean }> = {
  operations: [listDms],
  async run(context, { all }) {
    const page = await context.perform(listDms, all ? { all } : {})
    const lines = linesOf(context, page.conversations, 'No direct channels.')
    const note = page.next === undefined ? undefined : 'There are more.'
    return { document: page, lines, note }
  },
}

function linesOf(
  { screen, now }: Pick<Context, 'screen' | 'now'>,
  channels: Channel[],
  none: string,
): string[] {
  if (channels.length === 0) return [none]
  const rows = channels.map((each) => [
    { text: each.channel, colour: each.unread > 0 ? ('bold' as const) : undefined },
    { text: each.unread === 0 ? '' : String(each.unread) },
    { text: each.last_at === undefined ? '' : age(each.last_at, now) },
    { text: each.participants === undefined ? String(each.members) : each.participants.join(', ') },
    { text: oneLine([each.archived ? '(archived)' : '', each.topic ?? each.name ?? ''].join(' ')) },
  ])
  return table(screen, ['CHANNEL', 'UNREAD', 'LAST', 'MEMBERS', 'ABOUT'], rows)
}

/** `relay channel join`. */
export const joinChannelVerb: Verb<OnChannel> = {
  operations: [joinChannel],
  run: async ({ perform }, { channel }) =>
    outcome(await perform(joinChannel, { channel }), `Joined ${oneLine(channel)}.`),
}

/** `relay channel leave`. */
export const leaveChannelVerb: Verb<OnChannel> = {
  operations: [leaveChannel],
  run: async ({ perform }, { channel }) =>
    outcome(await perform(leaveChannel, { channel }), `Left ${oneLine(channel)}.`),
}

/** `relay channel invite`. */
export const inviteVerb: Verb<OnChannel & { agent: string; allowOffline: boolean }> = {
  operations: [inviteToChannel],
  run: async ({ perform }, { channel, agent, allowOffline }) =>
    outcome(
      await perform(inviteToChannel, { channel, agent, allow_offline: allowOffline }),
      `Invited ${oneLine(agent)}.`,
    ),
}

/** `relay channel topic`. */
export const topicVerb: Verb<OnChannel & { topic: string }> = {
  operations: [setChannelTopic],
  run: async ({ perform }, { channel, topic }) =>
    outcome(await perform(setChannelTopic, { channel, topic }), 'Changed the topic.'),
}

/** `relay channel archive`. */
export const archiveVerb: Verb<OnChannel> = {
  operations: [archiveChannel],
  run: async ({ perform }, { channel }) =>
    outcome(await perform(archiveChannel, { channel }), `Archived ${oneLine(channel)}.`),
}

/** `relay channel unarchive`. */
export const unarchiveVerb: Verb<OnChannel> = {
  operations: [archiveChannel],
  run: async ({ perform }, { channel }) =>
    outcome(
      await perform(archiveChannel, { channel, archived: false }),
      `Unarchived ${oneLine(channel)}.`,
    ),
}

/** `relay channel mute`. */
export const muteVerb: Verb<OnChannel & { off: boolean }> = {
  operations: [muteChannel],
  run: async ({ perform }, { channel, off }) =>
    outcome(await perform(muteChannel, { channel, muted: !off }), off ? 'Unmuted.' : 'Muted.'),
}

/** `relay channel members`. */
export const membersVerb: Verb<OnChannel> = {
  operations: [listMembers],
  async run({ perform, screen, now }, { channel }) {
    const document = await perform(listMembers, { channel })
    const rows = document.members.map(({ agent, since, muted }) => [
      { text: agent, colour: 'bold' as const },
      { text: age(since, now) },
      { text: muted ? 'muted' : '' },
    ])
    const lines = rows.length === 0 ? ['No members.'] : table(screen, ['AGENT', 'SINCE', ''], rows)
    return { document, lines }
  },
}

function outcome(document: { changed: boolean }, done: string): Output {
  return { document, lines: [document.changed ? done : 'Nothing to change.'] }
}
