import type {
  BeatFrame,
  FollowedFrame,
  JobFrame,
  NowFrame,
  ReadyFrame,
} from '../../../lib/schema/api-frame.ts'
import { createFollowing } from './following.ts'
import type { Frame } from './frames.ts'
import { openReconnecting } from './reconnect.ts'
import type { Connection, Followed, ToPage } from './wire.ts'

/** Sends a message to one page. */
export type Post = (message: ToPage) => void

/** The one event stream of the pages of a session. */
export type Hub = ReturnType<typeof createHub>

/** Opens the stream. Each frame goes to every page, and those of a job to the page that follows it. */
export function createHub(on: { key: string | null; base: string; after: string | undefined }) {
  const headers = on.key === null ? {} : { 'x-relay-key': on.key }
  const pages = new Map<Post, Map<string, Followed>>()
  const nows = new Map<string, NowFrame>()
  let ready: ReadyFrame | undefined
  let skewMs = 0
  let connection: Connection = { isOpen: false, sinceMs: Date.now() }

  const following = createFollowing({
    url: `${on.base}api/events/follow`,
    headers,
    all: () => [...pages.values()].flatMap((jobs) => Array.from(jobs.values())),
    lost: () => stream.reopen(),
  })
  const stream = openReconnecting({
    url: (after) => {
      const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`
      return `${on.base}api/events${query}`
    },
    headers,
    after: on.after,
    onFrame: receive,
    onLost(retryAtMs) {
      following.setStream(undefined)
      setConnection({ isOpen: false, sinceMs: lostAtMs(), retryAtMs })
    },
    onRefused: (status) => broadcast({ kind: 'refused', status }),
  })

  function lostAtMs(): number {
    return connection.isOpen ? Date.now() : connection.sinceMs
  }

  function setConnection(next: Connection): void {
    connection = next
    broadcast({ kind: 'connection', connection })
  }

  function broadcast(message: ToPage): void {
    for (const post of pages.keys()) post(message)
  }

  function receive({ event, id, data: text }: Frame): void {
    const data: unknown = JSON.parse(text)
    if (event === 'followed') return deliver(data as FollowedFrame)
    note(event, data)
    if (!connection.isOpen) setConnection({ isOpen: true })
    broadcast({ kind: 'frame', event, data, id, isReplay: false })
  }

  /** Keeps what a page that joins later needs. */
  function note(event: string, data: unknown): void {
    if (event === 'ready') {
      ready = data as ReadyFrame
      nows.clear()
      following.setStream(ready.stream)
    }
    if (event === 'ready' || event === 'beat') {
      skewMs = Date.parse((data as BeatFrame).at) - Date.now()
    }
    if (event === 'now') nows.set(keyOf(data as NowFrame), data as NowFrame)
    if (event === 'job') {
      const { job } = data as JobFrame
      if (job.state !== 'running') nows.delete(keyOf(job))
    }
  }

  function deliver(frame: FollowedFrame): void {
    for (const [post, jobs] of pages) {
      const job = jobs.get(frame.follow)
      if (job === undefined) continue
      if (frame.position !== null) job.after = frame.position
      if (frame.event === 'end' || frame.event === 'refused') jobs.delete(job.id)
      post({ kind: 'followed', frame })
    }
  }

  return {
    join(post: Post): void {
      pages.set(post, new Map())
      post({ kind: 'connection', connection })
      if (ready === undefined) return
      const at = new Date(Date.now() + skewMs).toISOString()
      const replay = (event: string, data: unknown) =>
        post({ kind: 'frame', event, data, id: undefined, isReplay: true })
      replay('ready', { ...ready, at })
      for (const now of nows.values()) replay('now', now)
    },

    /** True when it was the last page. */
    leave(post: Post): boolean {
      const hadJobs = (pages.get(post)?.size ?? 0) > 0
      pages.delete(post)
      if (hadJobs) following.update()
      return pages.size === 0
    },

    follow(post: Post, job: Followed): void {
      pages.get(post)?.set(job.id, job)
      following.update()
    },

    unfollow(post: Post, id: string): void {
      if (pages.get(post)?.delete(id) === true) following.update()
    },

    wake: stream.wake,

    close(): void {
      following.close()
      stream.close()
    },
  }
}

function keyOf({ workspace, job_id }: { workspace: string; job_id: string }): string {
  return `${workspace}/${job_id}`
}
