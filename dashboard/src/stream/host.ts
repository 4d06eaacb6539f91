import { createHub } from './hub.ts'
import type { Hub, Post } from './hub.ts'
import type { ToHub } from './wire.ts'

/** A page that was silent for this long is gone; even a hidden page reports once a minute. */
const GONE_MS = 180_000
const SWEEP_MS = 30_000

/** The hubs of a browser, one for each session that has pages. */
export type Host = ReturnType<typeof createHost>

type Place = { key: string; hub: Hub }

/** Connects pages with the hub of their session; opens and closes hubs as pages come and go. */
export function createHost() {
  const hubs = new Map<string, Hub>()
  const places = new Map<Post, Place>()
  const drops = new Map<Post, () => void>()
  const heardAtMs = new Map<Post, number>()
  const sweeping = setInterval(sweep, SWEEP_MS)

  function sweep(): void {
    for (const [post, atMs] of heardAtMs) if (Date.now() - atMs > GONE_MS) drop(post)
  }

  function leave(post: Post): void {
    const place = places.get(post)
    places.delete(post)
    if (place?.hub.leave(post) !== true) return
    place.hub.close()
    hubs.delete(place.key)
  }

  function drop(post: Post): void {
    leave(post)
    heardAtMs.delete(post)
    drops.get(post)?.()
    drops.delete(post)
  }

  function join(post: Post, hello: ToHub & { kind: 'hello' }): void {
    leave(post)
    const key = `${hello.key} ${hello.base}`
    const hub = hubs.get(key) ?? createHub(hello)
    hubs.set(key, hub)
    places.set(post, { key, hub })
    hub.join(post)
  }

  function receive(post: Post, message: ToHub): void {
    heardAtMs.set(post, Date.now())
    if (message.kind === 'hello') return join(post, message)
    if (message.kind === 'bye') return drop(post)
    const hub = places.get(post)?.hub
    if (hub === undefined) return post({ kind: 'again' })
    if (message.kind === 'alive') post({ kind: 'alive' })
    else if (message.kind === 'wake') hub.wake()
    else if (message.kind === 'follow') hub.follow(post, message.job)
    else hub.unfollow(post, message.id)
  }

  return {
    /** Returns what takes the messages of a page. `dropped` is called when the page is gone. */
    connect(post: Post, dropped = () => {}): (message: ToHub) => void {
      drops.set(post, dropped)
      return (message) => receive(post, message)
    },

    close(): void {
      clearInterval(sweeping)
      for (const post of drops.keys()) drop(post)
    },
  }
}
