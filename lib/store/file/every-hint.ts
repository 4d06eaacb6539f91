import { directoriesIn, namesIn } from '../../files.ts'
import { isLaterBucket, nameOfFile, readLaterName, readLineName, readSortKey } from './layout.ts'
import type { Layout } from './layout.ts'

/** Every hint of a store, wherever it stands. */
export function* hintsOf(
  layout: Layout,
): Generator<{ path: string; jobId: string | undefined; agent?: string; kind: string }> {
  for (const directory of directoriesIn(layout.queueRoot)) {
    const agent = nameOfFile(directory)
    for (const bucket of directoriesIn(`${layout.queueRoot}/${directory}`)) {
      for (const name of namesIn(`${layout.queueRoot}/${directory}/${bucket}`)) {
        const key = isLaterBucket(bucket) ? (readLaterName(name)?.sortKey ?? '') : name
        const path = `${layout.queueRoot}/${directory}/${bucket}/${name}`
        yield { path, jobId: readSortKey(key)?.jobId, agent, kind: 'queue' }
      }
    }
  }
  for (const directory of directoriesIn(layout.runningRoot)) {
    for (const name of namesIn(`${layout.runningRoot}/${directory}`)) {
      const path = `${layout.runningRoot}/${directory}/${name}`
      const jobId = readSortKey(name)?.jobId
      yield { path, jobId, agent: nameOfFile(directory), kind: 'running' }
    }
  }
  for (const line of directoriesIn(layout.linesRoot)) {
    for (const name of namesIn(`${layout.linesRoot}/${line}`)) {
      const path = `${layout.linesRoot}/${line}/${name}`
      yield { path, jobId: readLineName(name)?.jobId, kind: 'line' }
    }
  }
  for (const name of namesIn(layout.attentionRoot)) {
    yield { path: layout.attention(name), jobId: name, kind: 'attention' }
  }
}
