import { useDeferredValue, useState } from 'react'
import type { ReactNode, RefObject } from 'react'

import { useChannels } from '../api/messages.ts'
import type { MessagesPlace } from '../base/address.ts'
import { ChannelHeader } from './channel-header.tsx'
import { ChannelList } from './channel-list.tsx'
import { ChannelMessages } from './channel-messages.tsx'
import { SearchResults } from './search-results.tsx'
import { ThreadPane } from './thread-pane.tsx'
import { UnreadList } from './unread-list.tsx'

/** The open channel, and beside it the open thread. */
export function MessagesView(props: {
  place: MessagesPlace & { workspace: string }
  me: string
  search: RefObject<HTMLInputElement | null>
  banner: ReactNode
  onMenu: () => void
  onCloseThread: () => void
}) {
  const { place, me, search, banner, onMenu, onCloseThread } = props
  const { workspace, channel: open, post, at } = place
  const [words, setWords] = useState('')
  const sought = useDeferredValue(words)
  const { data: channels } = useChannels(workspace)
  const channel = channels?.find((each) => each.channel === open)
  const isSearching = words.trim() !== ''
  return (
    <>
      <section className="board messages-board" aria-label="Messages">
        {banner}
        <ChannelHeader {...{ workspace, channel, me, words, search, onMenu }} onWords={setWords} />
        {isSearching && (
          <SearchResults {...{ workspace, me }} words={sought} onLeave={() => setWords('')} />
        )}
        {!isSearching && open !== undefined && (
          <ChannelMessages
            key={`${workspace}/${open}/${at ?? ''}`}
            {...{ workspace, me, at, channel }}
            name={open}
            isKnown={channels !== undefined}
          />
        )}
        {!isSearching && open === undefined && (
          <Start workspace={workspace} me={me} isEmpty={channels?.length === 0} />
        )}
      </section>
      {open !== undefined && post !== undefined && (
        <ThreadPane
          key={post}
          {...{ workspace, post, me, at, channel }}
          name={open}
          onClose={onCloseThread}
        />
      )}
    </>
  )
}

/** What shows before a channel is chosen: what is unread, and in a narrow window the channels. */
function Start(props: { workspace: string; me: string; isEmpty: boolean }) {
  const { workspace, me, isEmpty } = props
  return (
    <div className="messages-start">
      <div className="phone-block">
        <ChannelList workspace={workspace} me={me} open={undefined} />
      </div>
      {isEmpty ? (
        <div className="note">
          <p>No channels yet.</p>
          <p className="faint">
            Create one beside <b>Channels</b>, or run in a terminal:{' '}
            <code>relay channel create general</code>
          </p>
        </div>
      ) : (
        <UnreadList workspace={workspace} me={me} />
      )}
    </div>
  )
}
