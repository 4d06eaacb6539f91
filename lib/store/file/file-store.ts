import type { ActivityLog } from '../activity.ts'
import type { Blobs } from '../blobs.ts'
import type { Clock, Sleeper, Topic, Watch } from '../jobs.ts'
import type { Logs } from '../logs.ts'
import type { Search } from '../search.ts'
import type { Store } from '../store.ts'
import { createFinderOnDemand } from './find/on-demand.ts'
import { createJobs } from './jobs/jobs.ts'
import { createSteps } from './jobs/steps.ts'
import type { Steps } from './jobs/steps.ts'
import type { Journal } from './journal/journal.ts'
import type { Layout } from './layout.ts'
import { appendActivity, readActivity } from './log/activity-log.ts'
import { headBeside, readBeside, writeBeside } from './log/output-file.ts'
import { createOutputSlices } from './log/output-slices.ts'
import { keepAttachment, readAttachment } from './attachments.ts'
import { createMailbox } from './mailbox/mailbox.ts'
import { watchTopic } from './mailbox/watch.ts'
import { createLogs } from './named-logs/named-logs.ts'
import { recordKinds } from './registry/record-kinds.ts'
import { createRegistry } from './registry/registry.ts'
import { sessionKinds } from './registry/session-kinds.ts'
import { createUpkeep } from './upkeep/upkeep.ts'
import { createSleeper } from './wake/sleeper.ts'

/** A store on files, and the directory that holds them. */
export type FileStore = Store & { readonly location: string }

/** The store on plain files; `docs/states.md` has the system calls of each operation in order. */
export function createFileStore(options: {
  layout: Layout
  workspace: string
  clock: Clock
  journal?: Journal | undefined
  /** Finishes what dead processes left in their journals, a little at each call. */
  retire?: () => Promise<unknown>
}): FileStore {
  const { layout, workspace, clock, journal } = options
  const steps = createSteps({ layout, clock, journal })
  const watches = createWatches()
  const mailbox = createMailbox(layout, steps.ofStore)
  const logs = createLogs({ layout, clock })
  const { ofStore } = steps

  function watch(topic: { sleeper: string }, listener: () => void): Sleeper
  function watch(topic: Topic, listener: (jobId?: string) => void): Watch
  function watch(topic: Topic | { sleeper: string }, listener: (jobId?: string) => void): Watch {
    if (typeof topic === 'object' && 'sleeper' in topic) {
      return watches.add(createSleeper(layout, topic.sleeper, () => listener()))
    }
    return watches.add(watchTopic(layout, topic, listener))
  }

  const finder = createFinderOnDemand({ layout, steps })
  const jobs = createJobs({ layout, clock, steps, retire: options.retire, watch })

  return {
    workspace,
    spansHosts: false,
    location: layout.root,
    jobs,
    finder,
    blobs: createBlobs(layout, steps),
    activity: createActivityLog({ layout, clock, steps }),
    mailbox: {
      ...mailbox,
      watch: (recipient, listener) => watches.add(mailbox.watch(recipient, listener)),
    },
    logs: {
      ...logs,
      watch: (prefix, listener) => watches.add(logs.watch(prefix, listener)),
    },
    search: createSearchOnDemand({ layout, logs }, ofStore),
    numbers: (request) =>
      ofStore('count the jobs', async () => {
        const { countNumbers } = await import('./numbers.ts')
        return countNumbers({ steps, layout }, request)
      }),
    registry: createRegistry({ ...recordKinds(layout), ...sessionKinds(layout) }, ofStore),
    upkeep: createUpkeep(layout, clock),
    close() {
      watches.close()
      finder.close()
      steps.close()
      journal?.close()
    },
  }
}

function createBlobs(layout: Layout, { ofStore }: Steps): Blobs {
  const slice = createOutputSlices(layout)
  return {
    put: (of) => ofStore('keep a text', () => writeBeside(layout, of)),
    read: (blob) => ofStore('read a text', () => readBeside(layout, blob)),
    slice: (result, offset, length) =>
      ofStore('read an output', () => slice(result, offset, length)),
    head: (blob, bytes) => ofStore('read a text', () => headBeside(layout, blob, bytes)),
    keep: (content) => ofStore('keep an attachment', () => keepAttachment(layout, content)),
    content: (sha256, offset, length) =>
      ofStore('read an attachment', () => readAttachment(layout, sha256, { offset, length })),
  }
}

function createActivityLog(on: { layout: Layout; clock: Clock; steps: Steps }): ActivityLog {
  const { layout, clock, steps } = on
  return {
    report: (jobId, token, activity) => {
      const at = new Date(clock.now()).toISOString()
      appendActivity(layout.activity(jobId), token, activity, at)
    },
    read: (jobId, page) =>
      steps.ofStore('read activity', () => readActivity(layout.activity(jobId), page)),
  }
}

/** Loads what only a search needs when there is one. */
function createSearchOnDemand(
  on: { layout: Layout; logs: Logs },
  ofStore: Steps['ofStore'],
): Search {
  let opened: Promise<Search> | undefined
  return (request) =>
    ofStore('search the messages', async () => {
      opened ??= import('./search/search.ts').then(({ createSearch }) => createSearch(on))
      return (await opened)(request)
    })
}

/** The open watches of a store; closing the store closes them. */
function createWatches() {
  const open = new Set<Watch>()
  return {
    add<W extends Watch>(watch: W): W {
      const own = {
        ...watch,
        close() {
          open.delete(own)
          watch.close()
        },
      }
      open.add(own)
      return own
    },
    close(): void {
      for (const watch of open) watch.close()
      open.clear()
    },
  }
}
