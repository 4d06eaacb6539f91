import type { Finder } from '../../finder.ts'
import type { Steps } from '../jobs/steps.ts'
import type { Layout } from '../layout.ts'
import type { createFileFinder } from './file-finder.ts'

type Closable = ReturnType<typeof createFileFinder>

/** Loads the finder when it is first asked. Closing ends what it still reads. */
export function createFinderOnDemand(on: {
  layout: Layout
  steps: Steps
}): Finder & { close: () => void } {
  let opening: Promise<Closable> | undefined
  let isClosed = false

  async function opened(): Promise<Closable> {
    opening ??= import('./file-finder.ts').then(({ createFileFinder }) => createFileFinder(on))
    const finder = await opening
    if (isClosed) finder.close()
    return finder
  }

  return {
    count: async (request) => (await opened()).count(request),
    page: async (request) => (await opened()).page(request),
    children: async (jobId) => (await opened()).children(jobId),
    close() {
      isClosed = true
      void opening?.then((finder) => finder.close())
    },
  }
}
