import { useState } from 'react'
import type { RefObject } from 'react'

import type { Channel } from '../api/message-shapes.ts'
import { useChangeChannel } from '../api/message-mutations.ts'
import { Icon } from '../base/icon.tsx'
import { MenuButton } from '../base/menu-button.tsx'
import { counted } from '../text/number.ts'
import { oneLine } from '../text/visible.ts'
import { ChannelDialog } from './channel-dialog.tsx'
import { nameOf, othersIn } from './names.ts'
import { PresenceDot, usePresence } from './presence.tsx'
import { BusyButton } from '../base/busy-button.tsx'

/** The name and topic of a channel, the search, and what can be done with the channel. */
export function ChannelHeader(props: {
  workspace: string
  channel: Channel | undefined
  me: string
  words: string
  onWords: (words: string) => void
  search: RefObject<HTMLInputElement | null>
  onMenu: () => void
}) {
  const { workspace, channel, me, words, onWords, search, onMenu } = props
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="board-header channel-header">
      <MenuButton label="Channels, jobs, settings" onClick={onMenu} />
      {channel === undefined ? (
        <h2>Messages</h2>
      ) : (
        <Title workspace={workspace} channel={channel} me={me} onOpen={() => setIsOpen(true)} />
      )}
      <search className="search">
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          aria-label="Search messages"
          placeholder="Search"
          aria-keyshortcuts="/"
          value={words}
          maxLength={200}
          onChange={(event) => onWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            onWords('')
            event.currentTarget.blur()
          }}
        />
      </search>
      {channel !== undefined && <Join workspace={workspace} channel={channel} />}
      {channel !== undefined && isOpen && (
        <ChannelDialog
          workspace={workspace}
          channel={channel}
          me={me}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  )
}

function Title(props: { workspace: string; channel: Channel; me: string; onOpen: () => void }) {
  const { workspace, channel, me, onOpen } = props
  const presence = usePresence(workspace)
  const other = channel.kind === 'direct' ? othersIn(channel, me)[0] : undefined
  return (
    <div className="channel-title">
      <h2>
        <button type="button" className="quiet" aria-haspopup="dialog" onClick={onOpen}>
          {other !== undefined && <PresenceDot presence={presence.get(other)} />}
          <bdi>{oneLine(nameOf(channel, me))}</bdi>
          <Icon name="down" />
        </button>
      </h2>
      <p className="faint">
        {channel.archived && 'Archived. '}
        {channel.topic === undefined || channel.topic === ''
          ? channel.kind === 'channel' && counted(channel.members ?? 0, 'member')
          : oneLine(channel.topic)}
      </p>
    </div>
  )
}

/** Joins a channel that the reader only looks at. */
function Join({ workspace, channel }: { workspace: string; channel: Channel }) {
  const change = useChangeChannel({ workspace, channel: channel.channel })
  if (channel.kind !== 'channel' || channel.joined || channel.archived) return null
  return (
    <BusyButton
      type="button"
      className="main"
      isBusy={change.isPending}
      onClick={() => change.mutate('join')}
    >
      Join
    </BusyButton>
  )
}
