import type { Settings } from '../config/config.ts'
import type { StoreChoice } from '../config/store-choice.ts'
import { RelayError } from '../errors.ts'
import { isAlive } from '../inbox/deliveries.ts'
import { bootId, isGone, liveness } from '../process/process.ts'
import { machineHere, systemClock } from './open-store.ts'
import {
  documentOf,
  giveTo,
  jobsIn,
  leftStoreOf,
  putAside,
  takeOver,
} from '../store/file/change.ts'
import type { LeftStore } from '../store/file/change.ts'
import { secureDataDir } from '../store/file/data-dir.ts'
import { createFileStore } from '../store/file/file-store.ts'
import { hintsOf } from '../store/file/index/every-hint.ts'
import { isMadeForOther, storeOf } from '../store/file/find.ts'
import type { Found } from '../store/file/find.ts'
import { layoutOf } from '../store/file/layout.ts'
import { peekJob } from '../store/file/log/log.ts'
import { refuseOtherBoot } from '../store/file/presence.ts'
import { counted } from '../text/count.ts'
import { createGit } from '../worktree/git.ts'
import { moveWorktrees } from '../worktree/worktree-records.ts'

type Place = Pick<Settings, 'dataDir' | 'workspace' | 'store' | 'shared'>

/**
 * Gives this folder the store that has its jobs: the store of the folder's former path, or the store of this path if the
 * folder was replaced with a copy of the same project. Returns one line that says what was done. Throws `ADOPT_REFUSED`
 * and `STORE_IN_USE`.
 */
export async function adoptStore({
  dataDir: named,
  workspace,
  store,
  shared,
}: Place): Promise<string> {
  refuseDatabase(store)
  refuseShared(shared)
  const dataDir = secureDataDir(named)
  const own = storeOf(dataDir, workspace)
  const left = leftStoreOf(dataDir, own.workspace)
  if (left !== undefined) return takeLeft(dataDir, left, own)
  if (!isChanged(own)) return 'Nothing to take over: no other store has jobs of this folder.'
  await giveTo(layoutOf(own.directory), own.workspace)
  return `The store is this folder's now: its ${counted(jobsIn(layoutOf(own.directory)), 'job')} can run here.`
}

/**
 * Sets the store of this path aside, so that the folder starts with an empty one. Only if the store was created for
 * another folder, or if the folder's own jobs are in another store. Returns one line that says what was done. Throws
 * `ADOPT_REFUSED` and `STORE_IN_USE`.
 */
export async function startFresh({
  dataDir: named,
  workspace,
  store,
  shared,
}: Place): Promise<string> {
  refuseDatabase(store)
  refuseShared(shared)
  const dataDir = secureDataDir(named)
  const own = storeOf(dataDir, workspace)
  if (!isChanged(own) && leftStoreOf(dataDir, own.workspace) === undefined) {
    return 'Nothing to put aside: the store was made for this folder.'
  }
  await refuseUsed(own)
  const jobs = jobsIn(layoutOf(own.directory))
  const aside = await putAside(dataDir, own.directory)
  return aside === undefined
    ? 'Nothing to put aside: the folder has no store yet.'
    : `The old store, with ${counted(jobs, 'job')}, is kept as "${aside}". This folder begins with an empty one.`
}

async function takeLeft(dataDir: string, left: LeftStore, own: Found): Promise<string> {
  const held = jobsIn(layoutOf(own.directory))
  if (held > 0) {
    throw refused(
      `the store of "${own.workspace}" has ${counted(held, 'job')} already. Put it aside first: relay doctor --fresh`,
    )
  }
  await refuseUsed(own)
  await refuseUsed(left)
  await takeOver(dataDir, left, own.workspace)
  const broken = await moveWorktrees({
    git: createGit(process.env),
    workspace: own.workspace,
    before: left.workspace,
    store: own.directory,
  })
  const note = broken === undefined ? '' : ` Git could not repair its worktrees: ${broken}`
  return `${counted(left.jobs, 'job')} of "${left.workspace}" taken over.${note}`
}

/** A database knows its workspaces by name, whatever happens to a folder. */
function refuseDatabase(store: StoreChoice): void {
  if (store.kind === 'files') return
  throw refused(
    'it is in a database, where a workspace has a name. Name it in the URL: ?workspace=NAME',
  )
}

/** A shared workspace has a name too, and other folders use it. */
function refuseShared(shared: Place['shared']): void {
  if (shared === undefined) return
  throw refused(
    `the folder shares the workspace "${shared.name}". Leave it first: relay workspace leave`,
  )
}

function isChanged({ directory, workspace }: Found): boolean {
  return isMadeForOther(documentOf(layoutOf(directory))?.root, workspace)
}

/** Refuses a store in use: a process that has it open would write to the old path, or to the other project. */
async function refuseUsed({ directory, workspace }: Found): Promise<void> {
  const layout = layoutOf(directory)
  const document = documentOf(layout)
  if (document === undefined) return
  if (document.boot_id !== bootId()) refuseOtherBoot(layout, document, machineHere())
  const store = createFileStore({ layout, workspace, clock: systemClock })
  try {
    const workers = (await store.registry.list('worker')).filter(
      (each) => !isGone(each.worker, each.silent_ms),
    )
    const sessions = (await store.registry.list('session')).filter(isAlive)
    const pids = [
      ...workers.map(({ worker }) => `worker ${worker.pid}`),
      ...sessions.map(({ process }) => `session ${process.pid}`),
    ]
    if (pids.length > 0) {
      throw refused(
        `the store of "${workspace}" is in use by ${pids.join(', ')}. End them, then try again.`,
      )
    }
  } finally {
    store.close()
  }
  for (const { jobId } of hintsOf(layout)) {
    const job = jobId && peekJob(layout.log(jobId), jobId)
    if (!job || job.state !== 'running' || liveness(job.lease.worker) !== 'alive') continue
    throw refused(
      `job "${job.job_id}" of "${workspace}" is running. Wait until its turn has ended.`,
    )
  }
}

function refused(why: string): RelayError {
  return new RelayError('ADOPT_REFUSED', `Cannot change the store of this folder: ${why}`)
}
