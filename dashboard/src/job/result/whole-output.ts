import { useEffect, useRef, useState } from 'react'

import type { ApiResult } from '../../../../lib/schema/api-result.ts'
import { fetchOutput } from '../../api/output.ts'
import type { JobRef } from '../../base/address.ts'

/** The whole text of a result: what the page has of it, and how to get the rest. */
export type WholeOutput = {
  /** The text in pieces; undefined while the page has only its beginning. */
  pieces: string[] | undefined
  /** Characters that have arrived; undefined while nothing is being fetched. */
  received: number | undefined
  problem: string | undefined
  /** Fetches what is missing. Undefined when that was cancelled or failed; `problem` then says why. */
  load: () => Promise<string[] | undefined>
  cancel: () => void
}

/** Fetches the whole text of a result when it is asked for, once. */
export function useWholeOutput(job: JobRef, result: ApiResult): WholeOutput {
  const [pieces, setPieces] = useState(result.truncated ? undefined : [result.output])
  const [received, setReceived] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const running = useRef<{ abort: AbortController; done: Promise<string[] | undefined> }>(undefined)
  useEffect(() => () => running.current?.abort.abort(), [])

  function load(): Promise<string[] | undefined> {
    if (pieces !== undefined) return Promise.resolve(pieces)
    if (running.current !== undefined) return running.current.done
    const abort = new AbortController()
    const done = fetchAll(abort.signal)
    running.current = { abort, done }
    return done
  }

  async function fetchAll(signal: AbortSignal): Promise<string[] | undefined> {
    setProblem(undefined)
    setReceived(0)
    try {
      const all = await fetchOutput(job, { signal, onProgress: setReceived })
      setPieces(all)
      return all
    } catch (error) {
      if (!signal.aborted) setProblem(error instanceof Error ? error.message : String(error))
      return undefined
    } finally {
      running.current = undefined
      setReceived(undefined)
    }
  }

  return { pieces, received, problem, load, cancel: () => running.current?.abort.abort() }
}
