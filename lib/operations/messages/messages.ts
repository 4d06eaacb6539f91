import type { Operation } from '../operation.ts'
import { addReaction, removeReaction } from './add-reaction.ts'
import { archiveChannel } from './archive-channel.ts'
import { createChannel } from './create-channel.ts'
import { deleteMessage, editMessage } from './edit-message.ts'
import { getAttachment } from './get-attachment.ts'
import { getMessage } from './get-message.ts'
import { getMessageReaders } from './get-message-readers.ts'
import { getMessageThread } from './get-message-thread.ts'
import { inviteToChannel } from './invite-to-channel.ts'
import { joinChannel, leaveChannel } from './join-channel.ts'
import { listChannels } from './list-channels.ts'
import { listDms } from './list-dms.ts'
import { listMembers } from './list-members.ts'
import { listMessages } from './list-messages.ts'
import { listUnread } from './list-unread.ts'
import { markMessageRead } from './mark-message-read.ts'
import { muteChannel } from './mute-channel.ts'
import { postMessage } from './post-message.ts'
import { replyToThread } from './reply-to-thread.ts'
import { searchMessages } from './search-messages.ts'
import { sendDm, sendGroupDm } from './send-dm.ts'
import { setChannelTopic } from './set-channel-topic.ts'
import { waitForMessages } from './wait-for-messages.ts'

/** The toolset `messages`: agents that talk. */
export const messages: readonly Operation[] = [
  createChannel,
  joinChannel,
  leaveChannel,
  listChannels,
  inviteToChannel,
  setChannelTopic,
  archiveChannel,
  postMessage,
  sendDm,
  sendGroupDm,
  replyToThread,
  getMessageThread,
  listMessages,
  getAttachment,
  listDms,
  searchMessages,
  addReaction,
  removeReaction,
  markMessageRead,
  getMessageReaders,
  waitForMessages,
]

/** What people and programs do with messages beside that. */
export const messagesBeside: readonly Operation[] = [
  muteChannel,
  listMembers,
  listUnread,
  getMessage,
  editMessage,
  deleteMessage,
]
