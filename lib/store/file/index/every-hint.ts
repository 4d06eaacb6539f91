import { directoriesIn, namesIn } from '../../../files/files.ts'
import { JobId } from '../../../schema/name.ts'
import {
  isLaterBucket,
  readExpiryName,
  nameWhenCreated,
  readLaterName,
  readConversationName,
  readSortKey,
} from '../layout.ts'
import type { Layout } from '../layout.ts'

/** A hint, and the job that it leads to: undefined for a name that is not a hint's. */
type Hint = { path: string; jobId: string | undefined }

/** All hints of a store. */
export function* hintsOf(layout: Layout): Generator<Hint> {
  yield* liveHintsOf(layout)
  for (const bucket of directoriesIn(layout.expiryRoot)) {
    for (const name of namesIn(`${layout.expiryRoot}/${bucket}`)) {
      yield {
        path: `${layout.expiryRoot}/${bucket}/${name}`,
        jobId: readExpiryName(name)?.job_id,
      }
    }
  }
  for (const parent of directoriesIn(layout.childrenRoot)) {
    for (const name of namesIn(layout.children(parent))) {
      yield { path: `${layout.children(parent)}/${name}`, jobId: readJobId(name) }
    }
  }
}

/** The hints that every job has until it ends: in a queue, in a conversation, with a worker, or with a person. A job may have two. */
export function* liveHintsOf(layout: Layout): Generator<Hint> {
  for (const agent of directoriesIn(layout.queueRoot)) {
    for (const bucket of directoriesIn(`${layout.queueRoot}/${agent}`)) {
      for (const name of namesIn(`${layout.queueRoot}/${agent}/${bucket}`)) {
        const ready = nameWhenCreated(name) ?? name
        const key = isLaterBucket(bucket) ? (readLaterName(ready)?.sortKey ?? '') : ready
        const path = `${layout.queueRoot}/${agent}/${bucket}/${name}`
        yield { path, jobId: readSortKey(key)?.jobId }
      }
    }
  }
  for (const agent of directoriesIn(layout.runningRoot)) {
    for (const name of namesIn(`${layout.runningRoot}/${agent}`)) {
      yield { path: `${layout.runningRoot}/${agent}/${name}`, jobId: readSortKey(name)?.jobId }
    }
  }
  for (const line of directoriesIn(layout.conversationQueues)) {
    for (const name of namesIn(`${layout.conversationQueues}/${line}`)) {
      yield {
        path: `${layout.conversationQueues}/${line}/${name}`,
        jobId: readConversationName(name)?.jobId,
      }
    }
  }
  for (const name of namesIn(layout.attentionRoot)) {
    yield { path: layout.attention(name), jobId: readJobId(name) }
  }
}

function readJobId(name: string): string | undefined {
  return JobId.safeParse(name).success ? name : undefined
}
