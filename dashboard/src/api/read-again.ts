import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import type { Board } from '../board/board.ts'
import { useLive } from './live.tsx'

/** Minimum time between two reads of what depends on many jobs. */
const EVERY_MS = 1000

/** Reads the queries of a name again after jobs changed, at most once a second. */
export function useReadAgain(name: string): void {
  const client = useQueryClient()
  const { board } = useLive()
  useEffect(() => readAgain(client, board, name), [client, board, name])
}

function readAgain(client: QueryClient, board: Board, name: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  function read(): void {
    timer = undefined
    void client.invalidateQueries({ queryKey: [name] })
  }
  const stop = board.onMove(() => {
    timer ??= setTimeout(read, EVERY_MS)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
