import { RelayError } from '../../errors.ts'

export type BatchResult = { id: string; ok: boolean; result?: unknown; error?: object }

/**
 * Performs operations, `atOnce` of them together, and returns their results in order. A refusal is the result of its
 * operation alone. After `ms` the signal of those that have not ended is aborted, and their result is `TOOL_TIMEOUT`;
 * what ended before keeps its result. Anything but a refusal is a bug, and is thrown.
 */
export async function runBatch<Each extends { id: string }>(
  operations: readonly Each[],
  on: {
    atOnce: number
    ms: number
    signal: AbortSignal
    perform: (operation: Each, signal: AbortSignal) => Promise<unknown>
  },
): Promise<BatchResult[]> {
  const { atOnce, ms, perform } = on
  const time = AbortSignal.timeout(ms)
  const signal = AbortSignal.any([on.signal, time])
  const late = new Promise<'late'>((resolve) => {
    signal.addEventListener('abort', () => resolve('late'), { once: true })
  })
  const results: BatchResult[] = []
  let next = 0

  async function one(operation: Each): Promise<BatchResult> {
    if (signal.aborted) return failed(operation.id, timedOut(ms))
    const done = settled(operation.id, perform(operation, signal))
    const first = await Promise.race([done, late])
    return first === 'late' ? failed(operation.id, timedOut(ms)) : first
  }

  async function work(): Promise<void> {
    for (let at = next++; at < operations.length; at = next++) {
      const operation = operations[at]
      if (operation !== undefined) results[at] = await one(operation)
    }
  }

  await Promise.all(Array.from({ length: atOnce }, work))
  return results
}

async function settled(id: string, work: Promise<unknown>): Promise<BatchResult> {
  try {
    return { id, ok: true, result: await work }
  } catch (error) {
    if (error instanceof RelayError) return failed(id, error)
    throw error
  }
}

/** The result of an operation that was refused. */
export function failed(id: string, { code, message }: RelayError): BatchResult {
  return { id, ok: false, error: { code, message } }
}

function timedOut(ms: number): RelayError {
  const message = `Cannot finish this operation: the batch has ${ms / 1000} s. Perform it alone.`
  return new RelayError('TOOL_TIMEOUT', message)
}
