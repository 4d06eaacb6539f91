import type { ChannelFrame } from '../../schema/api-frame.ts'
import type { Services } from '../../operations/services.ts'
import type { HttpContext } from '../context.ts'
import { createShared } from './shared.ts'
import type { Shared } from './shared.ts'

/** Milliseconds between two frames about one channel. */
const SHORTEST_MS = 100

/** The same where any channel may have changed, which a store reports now and then without a cause. */
const SHORTEST_ANY_MS = 15_000

/** The changed channels of each workspace, watched once for all listeners. Throws what opening a workspace throws. */
export type ChannelChanges = { of(workspace: string): Promise<Shared<ChannelFrame>> }

export function createChannelChanges({ workspaces, now }: HttpContext): ChannelChanges {
  const known = new Map<string, Shared<ChannelFrame>>()
  return {
    async of(workspace) {
      const relay = await workspaces.open(workspace)
      const shared =
        known.get(workspace) ??
        createShared<ChannelFrame>((publish) => watchChannels({ workspace, relay, now, publish }))
      known.set(workspace, shared)
      return shared
    },
  }
}

/** Publishes each change at once, and what changes soon after it together. */
function watchChannels(on: {
  workspace: string
  relay: Services
  now: () => number
  publish: (frame: ChannelFrame) => void
}): { stop: () => void } {
  const { workspace, relay, now, publish } = on
  const publishedAtMs = new Map<string | null, number>([[null, now()]])
  const waiting = new Map<string | null, ReturnType<typeof setTimeout>>()

  function send(channel: string | null): void {
    waiting.delete(channel)
    publishedAtMs.delete(channel)
    publishedAtMs.set(channel, now())
    publish({ workspace, channel })
  }

  function note(channel: string | null): void {
    if (waiting.has(channel)) return
    const pause = channel === null ? SHORTEST_ANY_MS : SHORTEST_MS
    const restMs = pause - (now() - (publishedAtMs.get(channel) ?? -Infinity))
    if (restMs <= 0) send(channel)
    else waiting.set(channel, setTimeout(send, restMs, channel))
  }

  const watch = relay.messages.watch((channel) => note(channel ?? null))
  return {
    stop() {
      watch.close()
      for (const timer of waiting.values()) clearTimeout(timer)
    },
  }
}
