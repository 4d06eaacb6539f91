import { argument, command, flag, optionalArgument, repeated, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

const channel = argument('the channel')
const id = argument('the id of a message')
const message = optionalArgument('the text; omit it or use - to read standard input')

/** What every command that sends takes. */
const sending = {
  attach: repeated('a file to attach; can be repeated'),
  job: text('the job that it is about'),
  requestId: text('your own id for it; reusing it sends nothing twice'),
  allowOffline: flag('also to agents that are not known yet'),
}

const HINT = '; quote a text of several words, and put -- before one that starts with a dash'

/** The commands on channels and messages. */
export const MESSAGE_COMMANDS: readonly Command[] = [
  command('channel create', 'create a channel and join it', {
    args: { name: argument('its name: a-z, 0-9, _ and -') },
    flags: { topic: text('what it is about') },
    load: async () => (await seldom()).createChannelVerb,
  }),
  command('channel list', 'list the channels, with what is unread in them', {
    args: {},
    flags: { archived: flag('also archived ones') },
    load: async () => (await seldom()).channelsVerb,
  }),
  command('channel join', 'join a channel', {
    args: { channel },
    flags: {},
    load: async () => (await seldom()).joinChannelVerb,
  }),
  command('channel leave', 'leave a channel', {
    args: { channel },
    flags: {},
    load: async () => (await seldom()).leaveChannelVerb,
  }),
  command('channel invite', 'make an agent a member of a channel', {
    args: { channel, agent: argument('the agent') },
    flags: { allowOffline: sending.allowOffline },
    load: async () => (await seldom()).inviteVerb,
  }),
  command('channel topic', 'change what a channel is about', {
    args: { channel, topic: argument('the topic; empty for none') },
    flags: {},
    load: async () => (await seldom()).topicVerb,
  }),
  command('channel archive', 'make a channel read-only and hide it', {
    args: { channel },
    flags: {},
    load: async () => (await seldom()).archiveVerb,
  }),
  command('channel unarchive', 'undo that', {
    args: { channel },
    flags: {},
    load: async () => (await seldom()).unarchiveVerb,
  }),
  command('channel members', 'list the members of a channel', {
    args: { channel },
    flags: {},
    load: async () => (await seldom()).membersVerb,
  }),
  command('channel mute', 'stop the notifications about posts of a channel', {
    args: { channel },
    flags: { off: flag('start them again') },
    load: async () => (await seldom()).muteVerb,
  }),
  command('post', 'post a message in a channel', {
    args: { channel, text: message },
    flags: sending,
    hint: HINT,
    load: async () => (await seldom()).postVerb,
  }),
  command('dm', 'write to one agent, or to several as a group', {
    args: { agents: argument('an agent, or several separated by commas'), text: message },
    flags: sending,
    hint: HINT,
    load: async () => (await seldom()).dmVerb,
  }),
  command('thread', 'show a thread, or reply in it', {
    args: { id, text: optionalArgument('the reply; - reads standard input; omit it to read') },
    flags: { ...sending, after: text('only replies after this one') },
    hint: HINT,
    load: async () => (await seldom()).threadVerb,
  }),
  command('messages list', 'list the latest posts of a channel', {
    args: { channel },
    flags: {
      limit: text('maximum number of posts; default 50'),
      before: text('only posts before this one'),
      after: text('only posts after this one'),
    },
    load: async () => (await seldom()).messagesVerb,
  }),
  command('messages dms', 'list your direct and group channels', {
    args: {},
    flags: { all: flag('those of all agents') },
    load: async () => (await seldom()).dmsVerb,
  }),
  command('messages search', 'find messages that hold all words', {
    args: { query: argument('the words') },
    flags: {
      channel: text('only in this channel'),
      from: text('only from this agent'),
      limit: text('maximum number of messages; default 20'),
    },
    load: async () => (await seldom()).searchVerb,
  }),
  command('messages read', 'mark messages as read', {
    args: { ids: argument('the ids of messages, separated by commas') },
    flags: {},
    load: async () => (await seldom()).readVerb,
  }),
  command('messages readers', 'show what became of a message for each recipient', {
    args: { id },
    flags: {},
    load: async () => (await seldom()).readersVerb,
  }),
  command('messages react', 'react to a message', {
    args: { id, emoji: argument('an emoji, or its name such as +1') },
    flags: { remove: flag('take the reaction back') },
    load: async () => (await seldom()).reactVerb,
  }),
  command('messages edit', 'change the text of a message that you sent', {
    args: { id, text: message },
    flags: { requestId: sending.requestId, allowOffline: sending.allowOffline },
    hint: HINT,
    load: async () => (await seldom()).editVerb,
  }),
  command('messages delete', 'delete a message', {
    args: { id },
    flags: {},
    load: async () => (await seldom()).deleteVerb,
  }),
  command('messages get', 'print an attachment, or write it to a file', {
    args: { id: argument('the id of an attachment, as a message lists it') },
    flags: { out: text('write it to this new file') },
    load: async () => (await seldom()).attachmentVerb,
  }),
]
