import { basename, dirname } from 'node:path'

import { createLifelines } from '../process/lifeline.ts'
import type { Lifelines } from '../process/lifeline.ts'
import { layoutOf } from '../store/file/layout.ts'

/**
 * What a workspace keeps on this machine, whatever store holds its jobs. Nothing here means anything on another host:
 * a path from it goes to people and programs of this machine only.
 */
export type LocalMachine = {
  /** The directory of this workspace: worktrees, temporary folders of turns, logs of started workers. */
  directory: string
  /** The name by which pages and tokens of this machine know the workspace. */
  workspaceId: string
  /** The directory that all workspaces share, for credentials of remote callers. */
  dataDir: string
  /** The file that a worker writes to which a dispatch started for an agent. */
  workerLog: (agent: string) => string
  /** The file that a worker writes to which a person started, by its id. */
  ownLog: (workerId: string) => string
  /** The files of a job, for people who want to look for themselves; undefined when a database holds the job. */
  filesOf: (jobId: string) => JobFiles | undefined
  lifelines: Lifelines
}

/** The paths of the files in which a store keeps a job. */
export type JobFiles = { log: string; activity: string; output: (file: string) => string }

/** The machine of a store on files: the store's own directory holds what is local, too. */
export function createLocalMachine(directory: string): LocalMachine {
  const layout = layoutOf(directory)
  return {
    directory,
    workspaceId: basename(directory),
    dataDir: dirname(directory),
    workerLog: layout.spawnLog,
    ownLog: layout.workerLog,
    filesOf: (jobId) => ({
      log: layout.log(jobId),
      activity: layout.activity(jobId),
      output: (file) => layout.output(jobId, file),
    }),
    lifelines: createLifelines(directory),
  }
}

/** The machine of a store in a database. Its worktrees are where a store on files would have them. */
export function createMachineOfDatabase(directory: string, workspaceId: string): LocalMachine {
  return { ...createLocalMachine(directory), workspaceId, filesOf: () => undefined }
}
