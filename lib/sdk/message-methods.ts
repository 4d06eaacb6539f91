import { addReaction, removeReaction } from '../operations/messages/add-reaction.ts'
import { archiveChannel } from '../operations/messages/archive-channel.ts'
import { createChannel } from '../operations/messages/create-channel.ts'
import { deleteMessage, editMessage } from '../operations/messages/edit-message.ts'
import { getAttachment } from '../operations/messages/get-attachment.ts'
import { getMessage } from '../operations/messages/get-message.ts'
import { getMessageReaders } from '../operations/messages/get-message-readers.ts'
import { getMessageThread } from '../operations/messages/get-message-thread.ts'
import { inviteToChannel } from '../operations/messages/invite-to-channel.ts'
import { joinChannel, leaveChannel } from '../operations/messages/join-channel.ts'
import { listChannels } from '../operations/messages/list-channels.ts'
import { listDms } from '../operations/messages/list-dms.ts'
import { listMembers } from '../operations/messages/list-members.ts'
import { listMessages } from '../operations/messages/list-messages.ts'
import { markMessageRead } from '../operations/messages/mark-message-read.ts'
import { muteChannel } from '../operations/messages/mute-channel.ts'
import { postMessage } from '../operations/messages/post-message.ts'
import { replyToThread } from '../operations/messages/reply-to-thread.ts'
import { searchMessages } from '../operations/messages/search-messages.ts'
import { sendDm, sendGroupDm } from '../operations/messages/send-dm.ts'
import { setChannelTopic } from '../operations/messages/set-channel-topic.ts'
import { waitForMessages } from '../operations/messages/wait-for-messages.ts'

/** The operations on channels and messages, by the names of their methods. */
export const MESSAGE_METHODS = {
  createChannel,
  joinChannel,
  leaveChannel,
  listChannels,
  inviteToChannel,
  setChannelTopic,
  archiveChannel,
  muteChannel,
  listMembers,
  postMessage,
  sendDm,
  sendGroupDm,
  replyToThread,
  getMessageThread,
  listMessages,
  listDms,
  searchMessages,
  getMessage,
  getAttachment,
  editMessage,
  deleteMessage,
  addReaction,
  removeReaction,
  markMessageRead,
  getMessageReaders,
  waitForMessages,
}
