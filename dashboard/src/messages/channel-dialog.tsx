import { useState } from 'react'
import type { FormEvent } from 'react'

import type { Channel } from '../api/message-shapes.ts'
import { useChangeChannel, useInvite, useSetTopic } from '../api/message-mutations.ts'
import type { ChannelChange } from '../api/message-mutations.ts'
import { useMembers } from '../api/messages.ts'
import { Dialog } from '../base/dialog.tsx'
import { dayAndTime } from '../text/time.ts'
import { nameOf } from './names.ts'
import { PresenceDot, usePresence } from './presence.tsx'
import { BusyButton } from '../base/busy-button.tsx'

type Props = { workspace: string; channel: Channel; me: string; onClose: () => void }

/** The members of a channel, its topic, and what the reader can do with it. */
export function ChannelDialog({ workspace, channel, me, onClose }: Props) {
  const ref = { workspace, channel: channel.channel }
  const isNamed = channel.kind === 'channel'
  return (
    <Dialog title={nameOf(channel, me)} className="channel-dialog" onClose={onClose}>
      <p className="faint">
        Created by <bdi>{channel.created_by}</bdi> on {dayAndTime(channel.created_at)}
      </p>
      {isNamed && <Topic workspace={workspace} channel={channel} />}
      <Members workspace={workspace} channel={channel} />
      {isNamed && !channel.archived && <Invite workspace={workspace} channel={channel} />}
      <Changes channelRef={ref} channel={channel} />
    </Dialog>
  )
}

type OfChannel = { workspace: string; channel: Channel }

function Topic({ workspace, channel }: OfChannel) {
  const change = useSetTopic({ workspace, channel: channel.channel })
  const [topic, setTopic] = useState(channel.topic ?? '')
  return (
    <form
      className="line-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        change.mutate(topic.trim())
      }}
    >
      <label>
        Topic
        <input
          value={topic}
          maxLength={500}
          disabled={channel.archived}
          onChange={(event) => setTopic(event.target.value)}
        />
      </label>
      <BusyButton
        type="submit"
        isBusy={change.isPending}
        isOff={topic.trim() === (channel.topic ?? '')}
      >
        Set
      </BusyButton>
      {change.error && <p role="alert">{change.error.message}</p>}
    </form>
  )
}

function Members({ workspace, channel }: OfChannel) {
  const { data, error } = useMembers({ workspace, channel: channel.channel })
  const presence = usePresence(workspace)
  return (
    <section className="members">
      <h3>Members</h3>
      {error !== null && <p role="alert">{error.message}</p>}
      <ul>
        {(data?.members ?? []).map(({ agent, muted }) => (
          <li key={agent}>
            <PresenceDot presence={presence.get(agent)} /> <bdi>{agent}</bdi>
            {muted && <span className="faint"> muted</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Invite({ workspace, channel }: OfChannel) {
  const invite = useInvite({ workspace, channel: channel.channel })
  const [agent, setAgent] = useState('')
  return (
    <form
      className="line-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        invite.mutate(agent.trim().replace(/^@/, ''), { onSuccess: () => setAgent('') })
      }}
    >
      <label>
        Add an agent
        <input
          autoComplete="off"
          spellCheck={false}
          value={agent}
          onChange={(event) => setAgent(event.target.value)}
        />
      </label>
      <BusyButton type="submit" isBusy={invite.isPending} isOff={agent.trim() === ''}>
        Add
      </BusyButton>
      {invite.error && <p role="alert">{invite.error.message}</p>}
    </form>
  )
}

function Changes(props: { channelRef: { workspace: string; channel: string }; channel: Channel }) {
  const { channelRef, channel } = props
  const change = useChangeChannel(channelRef)
  const isNamed = channel.kind === 'channel'
  const offered: [ChannelChange, string][] = [
    ...(channel.joined && !channel.muted
      ? [['mute', 'Mute'] satisfies [ChannelChange, string]]
      : []),
    ...(channel.joined && channel.muted
      ? [['unmute', 'Unmute'] satisfies [ChannelChange, string]]
      : []),
    ...(isNamed && channel.joined ? [['leave', 'Leave'] satisfies [ChannelChange, string]] : []),
    ...(isNamed && channel.archived
      ? [['unarchive', 'Bring back'] satisfies [ChannelChange, string]]
      : []),
    ...(isNamed && !channel.archived
      ? [['archive', 'Archive'] satisfies [ChannelChange, string]]
      : []),
  ]
  if (offered.length === 0) return null
  return (
    <div className="row">
      {offered.map(([name, label]) => (
        <BusyButton
          key={name}
          type="button"
          isBusy={change.isPending}
          onClick={() => change.mutate(name)}
        >
          {label}
        </BusyButton>
      ))}
      {change.error && <p role="alert">{change.error.message}</p>}
    </div>
  )
}
