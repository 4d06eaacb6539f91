import type { QueryClient } from '@tanstack/react-query'

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
import { setServerTime } from '../base/server-clock.ts'
import { keyOf } from '../board/board.ts'
import type { Board } from '../board/board.ts'
import type { Progress } from '../board/progress.ts'
import { createChannelChanges } from './channel-changes.ts'
import { createToolChanges } from './tool-changes.ts'

/** Brings what the frames of the event stream say onto the board and into the cached lists. */
export function createChanges(on: {
  client: QueryClient
  board: Board
  progress: Progress
  onVersion: (version: string) => void
}) {
  const { client, board, progress } = on
  const channels = createChannelChanges(client)
  const tools = createToolChanges(client)
  let wasReady = false

  function refetch(...names: string[]): void {
    for (const name of names) void client.invalidateQueries({ queryKey: [name] })
  }

  function ready(frame: ReadyFrame, isReplay: boolean): void {
    on.onVersion(frame.version)
    setServerTime(frame.at)
    progress.clear()
    // A list read before the page joined the stream may have missed changes.
    if (!wasReady || isReplay) refetch('jobs')
    if (wasReady && isReplay) refetch('job')
    wasReady = true
    channels.refetchEverything()
    refetch('workspaces', 'agents', 'conversations')
    tools.refetchEverything()
    // What failed while the server was away.
    const isFailed = ({ state }: { state: { status: string } }) => state.status === 'error'
    void client.refetchQueries({ predicate: isFailed, type: 'active' })
  }

  function now(frame: NowFrame): void {
    const isFirstPlan = frame.steps !== null && !progress.of(keyOf(frame))?.steps
    progress.set(frame)
    // An agent titles its conversation before its first plan, which no event of the log records.
    if (isFirstPlan) refetch('conversations')
  }

  function workspace({ workspace: row }: WorkspaceFrame): void {
    client.setQueryData<WorkspaceList>(['workspaces'], (list) => withRow(list, row))
    refetch('agents')
  }

  function reset(): void {
    board.clear()
    void client.resetQueries({ queryKey: ['jobs'] })
    refetch('job', 'workspaces', 'agents')
    channels.refetchEverything()
    tools.refetchEverything()
  }

  const takers: Record<string, (frame: unknown) => void> = {
    beat: (frame) => setServerTime((frame as BeatFrame).at),
    job: (frame) => board.move((frame as JobFrame).job),
    now: (frame) => now(frame as NowFrame),
    workspace: (frame) => workspace(frame as WorkspaceFrame),
    channel: (frame) => channels.note(frame as ChannelFrame),
    tool: (frame) => tools.note(frame as ToolFrame),
    reset,
  }

  return {
    take({ event, data, isReplay }: { event: string; data: unknown; isReplay: boolean }): void {
      if (event === 'ready') ready(data as ReadyFrame, isReplay)
      else takers[event]?.(data)
    },

    stop(): void {
      channels.stop()
      tools.stop()
    },
  }
}

function withRow(list: WorkspaceList | undefined, row: WorkspaceRow): WorkspaceList {
  const known = list?.workspaces ?? []
  const at = known.findIndex((each) => each.workspace === row.workspace)
  return { workspaces: at === -1 ? [...known, row] : known.with(at, row) }
}
