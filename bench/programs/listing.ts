import type { ListFilter } from '../../lib/queue/list.ts'
import { openBenchRelay } from './relay-queue.ts'
import { serve } from './serve.ts'
import type { Command } from './serve.ts'
import { LABEL, OTHER_AGENT } from './subject.ts'

/**
 * Lists pages of jobs by one filter. Arguments: the kind of stored jobs, and a time after which half of them
 * were created.
 */
const [, , , kind, since] = process.argv
const { relay } = await openBenchRelay()

const FILTERS: Record<string, ListFilter> = {
  state: { state: kind === 'queued' ? 'queued' : 'completed' },
  agent: { to: OTHER_AGENT },
  label: { label: LABEL },
  time: { since },
}

/** Reads consecutive pages and returns the milliseconds of each. */
function pagesBy(filter: ListFilter): Command {
  let cursor: string | undefined
  return async ({ pages = 0 }): Promise<number[]> => {
    const took: number[] = []
    for (let page = 0; page < pages; page += 1) {
      const begun = performance.now()
      const { damaged, next_cursor } = await relay.queue.list({ ...filter, cursor })
      took.push(performance.now() - begun)
      if (damaged.length > 0) throw new Error(`a page has ${damaged.length} damaged jobs`)
      cursor = next_cursor
    }
    return took
  }
}

serve(
  Object.fromEntries(
    Object.entries(FILTERS).map(([name, filter]) => [`pages by ${name}`, pagesBy(filter)]),
  ),
  () => relay.close(),
)
