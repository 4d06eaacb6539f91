import { useState } from 'react'
import type { ReactNode } from 'react'

import type { Channel } from '../api/message-shapes.ts'
import { useWorkspaces } from '../api/lists.ts'
import { useChannels, useUnreadCounts } from '../api/messages.ts'
import type { UnreadCount } from '../api/messages.ts'
import { Icon } from '../base/icon.tsx'
import { messagesHref } from '../base/address.ts'
import { openMessages } from '../base/route.ts'
import { useSetting } from '../base/setting.ts'
import { oneLine } from '../text/visible.ts'
import { sectionsOf } from './channel-sections.ts'
import { nameOf, othersIn, wantsReader } from './names.ts'
import { NewChannelDialog } from './new-channel-dialog.tsx'
import { NewDirectDialog } from './new-direct-dialog.tsx'
import { PresenceDot, usePresence } from './presence.tsx'
import type { Presences } from './presence.tsx'

/** The channels of a workspace: those of the reader first, then the others. */
export function ChannelList(props: { workspace: string; me: string; open: string | undefined }) {
  const { workspace, me, open } = props
  const { data = [], error } = useChannels(workspace)
  const [archived, setArchived] = useSetting('archived', ['hidden', 'shown'])
  const [between, setBetween] = useSetting('between', ['hidden', 'shown'])
  const [dialog, setDialog] = useState<'channel' | 'direct'>()
  const presence = usePresence(workspace)
  const sections = sectionsOf(data, me)
  const rows = (channels: readonly Channel[]) =>
    channels.map((channel) => (
      <ChannelRow
        key={channel.channel}
        {...{ workspace, channel, me, presence }}
        isOpen={channel.channel === open}
      />
    ))
  return (
    <nav aria-label="Channels" className="channels">
      {error !== null && <p role="alert">{error.message}</p>}
      <WorkspaceChoice workspace={workspace} />
      <ul className="unread-link">
        <li>
          <a
            className="choice"
            href={messagesHref({ workspace })}
            aria-current={open === undefined ? 'page' : undefined}
          >
            <Icon name="notify" />
            <span className="choice-name">Unread</span>
          </a>
        </li>
      </ul>
      <Section title="Channels" add="New channel" onAdd={() => setDialog('channel')}>
        {rows(sections.joined)}
      </Section>
      <Section title="Direct messages" add="New direct message" onAdd={() => setDialog('direct')}>
        {rows(sections.direct)}
      </Section>
      {sections.others.length > 0 && <Section title="Not joined">{rows(sections.others)}</Section>}
      <Folded
        title="Between agents"
        count={sections.between.length}
        isShown={between === 'shown'}
        onToggle={() => setBetween(between === 'shown' ? 'hidden' : 'shown')}
      >
        {rows(sections.between)}
      </Folded>
      <Folded
        title="Archived"
        count={sections.archived.length}
        isShown={archived === 'shown'}
        onToggle={() => setArchived(archived === 'shown' ? 'hidden' : 'shown')}
      >
        {rows(sections.archived)}
      </Folded>
      {dialog === 'channel' && (
        <NewChannelDialog workspace={workspace} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'direct' && (
        <NewDirectDialog workspace={workspace} me={me} onClose={() => setDialog(undefined)} />
      )}
    </nav>
  )
}

/** Switches to the messages of another workspace, where there are several. */
function WorkspaceChoice({ workspace }: { workspace: string }) {
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const counts = new Map(useUnreadCounts().map((count) => [count.workspace, count]))
  if (workspaces.length < 2) return null
  return (
    <select
      className="workspace-choice"
      aria-label="Workspace"
      value={workspace}
      onChange={(event) => openMessages({ workspace: event.target.value })}
    >
      {workspaces.map((row) => (
        <option key={row.workspace} value={row.workspace}>
          {oneLine(row.name)} {wordsFor(counts.get(row.workspace))}
        </option>
      ))}
    </select>
  )
}

function wordsFor(count: UnreadCount | undefined): string {
  if (count === undefined || count.unread === 0) return ''
  return count.for_you > 0 ? `(${count.for_you} for you)` : `(${count.unread} unread)`
}

function Section(props: { title: string; add?: string; onAdd?: () => void; children: ReactNode }) {
  const { title, add, onAdd, children } = props
  return (
    <section>
      <div className="section-head">
        <h2>{title}</h2>
        {add !== undefined && (
          <button type="button" className="quiet" aria-label={add} title={add} onClick={onAdd}>
            <Icon name="plus" />
          </button>
        )}
      </div>
      <ul>{children}</ul>
    </section>
  )
}

/** A section that is hidden until it is asked for. */
function Folded(props: {
  title: string
  count: number
  isShown: boolean
  onToggle: () => void
  children: ReactNode
}) {
  const { title, count, isShown, onToggle, children } = props
  if (count === 0) return null
  return (
    <section>
      <button type="button" className="choice fold" aria-expanded={isShown} onClick={onToggle}>
        <Icon name={isShown ? 'down' : 'right'} />
        <span className="choice-name">{title}</span>
        <span className="choice-note">{count}</span>
      </button>
      {isShown && <ul>{children}</ul>}
    </section>
  )
}

function ChannelRow(props: {
  workspace: string
  channel: Channel
  me: string
  presence: Presences
  isOpen: boolean
}) {
  const { workspace, channel, me, presence, isOpen } = props
  const name = nameOf(channel, me)
  const wants = wantsReader(channel, me)
  return (
    <li>
      <a
        className="choice"
        href={messagesHref({ workspace, channel: channel.channel })}
        aria-current={isOpen ? 'page' : undefined}
        title={channel.topic === undefined ? undefined : oneLine(channel.topic)}
        data-unread={channel.unread > 0 || undefined}
        data-muted={channel.muted || undefined}
      >
        <ChannelIcon {...{ channel, me, presence }} />
        <span className="choice-name">
          <bdi>{oneLine(channel.kind === 'channel' ? channel.channel : name)}</bdi>
        </span>
        {channel.muted && <Icon name="mute" className="muted" />}
        <Counts unread={channel.unread} wants={wants} isMuted={channel.muted} />
      </a>
    </li>
  )
}

function ChannelIcon(props: { channel: Channel; me: string; presence: Presences }) {
  const { channel, me, presence } = props
  if (channel.kind === 'channel') return <Icon name="channel" />
  if (channel.kind === 'group') return <Icon name="people" />
  return <PresenceDot presence={presence.get(othersIn(channel, me)[0] ?? me)} />
}

/** Unread messages; in colour those that mention the reader or were sent to it alone. */
function Counts({ unread, wants, isMuted }: { unread: number; wants: number; isMuted: boolean }) {
  return (
    <>
      {wants > 0 && (
        <span className="count" data-tone="needs">
          {wants > 99 ? '99+' : wants}
          <span className="visually-hidden"> for you</span>
        </span>
      )}
      {unread > wants && !isMuted && (
        <span className="count">
          {unread > 99 ? '99+' : unread}
          <span className="visually-hidden"> unread</span>
        </span>
      )}
    </>
  )
}
