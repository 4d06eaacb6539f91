import type { FollowedFrame } from '../../../lib/schema/api-frame.ts'

/*
 * What pages and the hub say to each other. The hub holds the one event stream of a browser: in a shared worker, else in one
 * of the pages.
 */

/** A job whose log and activity a page follows; `id` is unique among all pages. */
export type Followed = {
  id: string
  workspace: string
  job_id: string
  /** The last position that the page received. */
  after: string | undefined
}

/** From a page to the hub. `page` is sent with each message, because some links carry those of many pages. */
export type ToHub =
  | {
      kind: 'hello'
      /** The key of its session, which a worker cannot read; pages of another session have another stream. */
      key: string | null
      /** The address that API paths are relative to. */
      base: string
      /** The id of the last frame that the page received. */
      after: string | undefined
    }
  | { kind: 'follow'; job: Followed }
  | { kind: 'unfollow'; id: string }
  /** Asks for an answer, and keeps the page known. */
  | { kind: 'alive' }
  /** Try to connect now. */
  | { kind: 'wake' }
  | { kind: 'bye' }

/** Whether the stream is open; times are of this browser's clock. */
export type Connection =
  | { isOpen: true }
  | { isOpen: false; sinceMs: number; /** Undefined before the first try. */ retryAtMs?: number }

/** From the hub to a page. */
export type ToPage =
  | { kind: 'alive' }
  /** A frame for every page. `isReplay`: one that the hub had received before the page joined. */
  | { kind: 'frame'; event: string; data: unknown; id: string | undefined; isReplay: boolean }
  | { kind: 'followed'; frame: FollowedFrame }
  | { kind: 'connection'; connection: Connection }
  /** The server refused the stream with this status. */
  | { kind: 'refused'; status: number }
  /** The hub does not know the page, which was silent for too long: it must say hello, and may have missed frames. */
  | { kind: 'again' }
