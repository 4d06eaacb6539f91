import { useEffect, useRef, useState } from 'react'

import type { Channel } from '../api/message-shapes.ts'
import { useChannels } from '../api/messages.ts'
import { oneLine } from '../text/visible.ts'
import { nameOf, wantsReader } from './names.ts'

/** Announces new mentions and direct messages to screen readers. */
export function MentionAlert({ workspace, me }: { workspace: string; me: string }) {
  const { data } = useChannels(workspace)
  const known = useRef<{ workspace: string; wants: ReadonlyMap<string, number> }>(undefined)
  const [news, setNews] = useState('')
  useEffect(() => {
    if (data === undefined) return
    const wants = new Map(data.map((channel) => [channel.channel, wantsReader(channel, me)]))
    const before = known.current?.workspace === workspace ? known.current.wants : undefined
    known.current = { workspace, wants }
    if (before === undefined) return
    const risen = data.filter(
      ({ channel }) => (wants.get(channel) ?? 0) > (before.get(channel) ?? 0),
    )
    if (risen.length > 0) setNews(risen.map((channel) => wordsFor(channel, me)).join(' '))
  }, [data, workspace, me])
  return (
    <p className="visually-hidden" role="status" aria-label="New messages for you">
      {news}
    </p>
  )
}

function wordsFor(channel: Channel, me: string): string {
  const name = oneLine(nameOf(channel, me))
  const count = wantsReader(channel, me)
  if (channel.kind === 'channel')
    return `${count} unread ${count === 1 ? 'mention' : 'mentions'} in ${name}.`
  return `${count} unread ${count === 1 ? 'message' : 'messages'} from ${name}.`
}
