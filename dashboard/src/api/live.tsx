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

import type {
  BeatFrame,
  ChannelFrame,
  JobFrame,
  NowFrame,
  ReadyFrame,
  ToolFrame,
  WorkspaceFrame,
} from '../../../lib/schema/api-frame.ts'
import type { WorkspaceList, WorkspaceRow } from '../../../lib/schema/api.ts'
import { serverNow, setServerTime } from '../base/server-clock.ts'
import { createBoard, keyOf } from '../board/board.ts'
import type { Board, Rows } from '../board/board.ts'
import { createProgress } from '../board/progress.ts'
import type { Progress } from '../board/progress.ts'
import { createChannelChanges } from './channel-changes.ts'
import { apiPath } from './client.ts'
import { openStream } from './stream.ts'
import { createToolChanges } from './tool-changes.ts'

/** What the page knows from the event stream of all workspaces. */
export type Live = {
  board: Board
  progress: Progress
  /** True from the first frame: every later change arrives as a frame, so lists may be read. */
  isSubscribed: boolean
  /** False while the connection is lost. */
  isOnline: boolean
  /** When the connection was lost; undefined while online. */
  offlineSince: string | undefined
  /** The server's latest version; it differs from the session's after an update. */
  version: string | undefined
}

const LiveContext = createContext<Live | undefined>(undefined)

/** Keeps the board and the lists current while mounted. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const board = useMemo(() => createBoard(), [])
  const progress = useMemo(() => createProgress(), [])
  const [offlineSince, setOfflineSince] = useState<string>()
  const [version, setVersion] = useState<string>()

  useEffect(() => {
    const refetch = (name: string) => void client.invalidateQueries({ queryKey: [name] })
    let wasSubscribed = false
    const channels = createChannelChanges(client)
    const tools = createToolChanges(client)
    const close = openStream({
      url: (after) => apiPath('events', { after }),
      on: {
        ready: (frame) => {
          const ready = frame as ReadyFrame
          setVersion(ready.version)
          setServerTime(ready.at)
          progress.clear()
          // A list read before the subscription may have missed changes.
          if (!wasSubscribed) refetch('jobs')
          wasSubscribed = true
          channels.refetchEverything()
          for (const name of ['workspaces', 'agents', 'conversations']) refetch(name)
          tools.refetchEverything()
        },
        beat: (frame) => setServerTime((frame as BeatFrame).at),
        job: (frame) => board.move((frame as JobFrame).job),
        now: (frame) => {
          const now = frame as NowFrame
          const isFirstPlan = now.steps !== null && !progress.of(keyOf(now))?.steps
          progress.set(now)
          // An agent titles its conversation before its first plan, which no event of the log records.
          if (isFirstPlan) refetch('conversations')
        },
        workspace: (frame) => {
          const { workspace } = frame as WorkspaceFrame
          client.setQueryData<WorkspaceList>(['workspaces'], (list) => withRow(list, workspace))
          refetch('agents')
        },
        channel: (frame) => channels.note(frame as ChannelFrame),
        tool: (frame) => tools.note(frame as ToolFrame),
        reset: () => {
          board.clear()
          void client.resetQueries({ queryKey: ['jobs'] })
          for (const name of ['job', 'workspaces', 'agents']) refetch(name)
          channels.refetchEverything()
          tools.refetchEverything()
        },
      },
      onConnection: (isConnected) =>
        setOfflineSince((since) =>
          isConnected ? undefined : (since ?? new Date(serverNow()).toISOString()),
        ),
    })
    return () => {
      channels.stop()
      tools.stop()
      close()
    }
  }, [board, progress, client])

  const live = useMemo(
    () => ({
      board,
      progress,
      isSubscribed: version !== undefined,
      isOnline: offlineSince === undefined,
      offlineSince,
      version,
    }),
    [board, progress, offlineSince, version],
  )
  return <LiveContext value={live}>{children}</LiveContext>
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

function withRow(list: WorkspaceList | undefined, row: WorkspaceRow): WorkspaceList {
  const known = list?.workspaces ?? []
  const at = known.findIndex((each) => each.workspace === row.workspace)
  return { workspaces: at === -1 ? [...known, row] : known.with(at, row) }
}
