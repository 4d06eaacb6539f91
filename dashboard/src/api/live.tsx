import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { ReactNode } from 'react'

import type { NowFrame } from '../../../lib/schema/api-frame.ts'
import { serverNow } from '../base/server-clock.ts'
import { createBoard } from '../board/board.ts'
import type { Board, Rows } from '../board/board.ts'
import { createProgress } from '../board/progress.ts'
import type { Progress } from '../board/progress.ts'
import { createFeed } from '../stream/connect.ts'
import type { Feed } from '../stream/connect.ts'
import type { Connection } from '../stream/wire.ts'
import { createChanges } from './changes.ts'
import { readKey } from './key.ts'
import { noteHeard } from './reach.ts'
import { refetchSession } from './session.ts'

/** A lost connection, by the server's clock. */
type Lost = { sinceMs: number; retryAtMs: number }

/** What the page knows from the event stream of all workspaces. */
export type Live = {
  board: Board
  progress: Progress
  feed: Feed
  /** True from the first frame: every later change arrives as a frame, so lists may be read. */
  isSubscribed: boolean
  /** False while the connection is lost. */
  isOnline: boolean
  /** Since when the connection is lost, and when it is tried again; undefined while online. */
  lost: Lost | undefined
  /** The server's latest version; it differs from the session's after an update. */
  version: string | undefined
}

const LiveContext = createContext<Live | undefined>(undefined)

/** Keeps the board and the lists current while mounted. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const board = useMemo(() => createBoard(), [])
  const progress = useMemo(() => createProgress(), [])
  const [lost, setLost] = useState<Lost>()
  const [version, setVersion] = useState<string>()
  const feed = useMemo(() => createFeed(), [])

  useEffect(() => {
    const changes = createChanges({ client, board, progress, onVersion: setVersion })
    const close = feed.open({
      key: readKey(),
      onFrame(frame) {
        noteHeard()
        changes.take(frame)
      },
      onConnection: (next) => setLost(lostOf(next)),
      onRefused: (status) => (status === 401 ? refetchSession(client) : undefined),
    })
    return () => {
      changes.stop()
      close()
    }
  }, [board, progress, feed, client])

  const live = useMemo(
    () => ({
      board,
      progress,
      feed,
      isSubscribed: version !== undefined,
      isOnline: lost === undefined,
      lost,
      version,
    }),
    [board, progress, feed, lost, version],
  )
  return <LiveContext value={live}>{children}</LiveContext>
}

/** Before the first try of a connection there is nothing to report. */
function lostOf(connection: Connection): Lost | undefined {
  if (connection.isOpen || connection.retryAtMs === undefined) return undefined
  const skewMs = serverNow() - Date.now()
  return { sinceMs: connection.sinceMs + skewMs, retryAtMs: connection.retryAtMs + skewMs }
}

export function useLive(): Live {
  const live = useContext(LiveContext)
  if (live === undefined) throw new Error('Cannot use live data: no LiveProvider around it')
  return live
}

/** Every row on the board; re-renders when one changes. */
export function useRows(): Rows {
  const { board } = useLive()
  return useSyncExternalStore(board.subscribe, board.rows)
}

/** The latest progress of a running job; re-renders when it changes. */
export function useProgress(key: string): NowFrame | undefined {
  const { progress } = useLive()
  return useSyncExternalStore(progress.subscribe, () => progress.of(key))
}
