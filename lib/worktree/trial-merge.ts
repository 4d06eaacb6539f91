import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { RelayError, systemCode } from '../errors.ts'
import type { Git, GitLocation } from './git.ts'
import { messageOf } from './git.ts'

/**
 * A temporary bare repository. It reads the objects of the workspace's repository and nothing else: no settings,
 * attributes, hooks, filters or merge drivers of the repository or the user. New objects go into `objects`,
 * which is removed with it.
 */
export type Trial = {
  location: GitLocation
  objects: string
  /** The object directory of the workspace's repository. */
  sharedObjects: string
}

/** The tree that a merge produces, and the paths in conflict. With conflicts, the tree contains conflict markers. */
export type MergedTree = { tree: string; conflicts: string[] }

/** The author of commits that exist only in a trial. */
const TRIAL_AUTHOR = {
  GIT_AUTHOR_NAME: 'durable-relay',
  GIT_AUTHOR_EMAIL: 'relay@localhost',
  GIT_AUTHOR_DATE: '1000000000 +0000',
  GIT_COMMITTER_NAME: 'durable-relay',
  GIT_COMMITTER_EMAIL: 'relay@localhost',
  GIT_COMMITTER_DATE: '1000000000 +0000',
}

/** Creates a trial, runs `work` with it and removes it. Throws `GIT_FAILED`. */
export async function inTrial<T>(
  on: { git: Git; workspace: string },
  work: (trial: Trial) => Promise<T>,
): Promise<T> {
  const scratch = makeScratch()
  try {
    return await work(await makeTrial(on, scratch))
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

function makeScratch(): string {
  try {
    return fs.mkdtempSync(join(tmpdir(), 'durable-relay-trial-'))
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    const message = `Cannot try a merge: no temporary directory can be created in "${tmpdir()}" (${code}).`
    throw new RelayError('GIT_FAILED', message, { cause: error })
  }
}

async function makeTrial(
  { git, workspace }: { git: Git; workspace: string },
  scratch: string,
): Promise<Trial> {
  const asked = await git.ask({ cwd: workspace }, [
    'rev-parse',
    '--show-object-format',
    '--git-path',
    'objects',
  ])
  const [format = 'sha1', path = ''] = asked.split('\n')
  const sharedObjects = fs.realpathSync(resolve(workspace, path))
  const directory = join(scratch, 'trial.git')
  const env = {
    ...TRIAL_AUTHOR,
    HOME: scratch,
    XDG_CONFIG_HOME: scratch,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
  }
  const init = ['init', '--quiet', '--bare', '--template=', `--object-format=${format}`, directory]
  await git.ask({ cwd: scratch, env }, init)
  const objects = join(directory, 'objects')
  fs.mkdirSync(join(objects, 'info'), { recursive: true })
  fs.writeFileSync(join(objects, 'info', 'alternates'), `${sharedObjects}\n`)
  return { location: { cwd: scratch, gitDir: directory, env }, objects, sharedObjects }
}

/**
 * Merges two commits without a work tree, by content alone: no attribute can name a merge driver or hide a
 * conflict. With `keep` the tree is written to the workspace's repository.
 */
export async function mergeTrees(
  git: Git,
  trial: Trial,
  { ours, theirs, keep = false }: { ours: string; theirs: string; keep?: boolean },
): Promise<MergedTree> {
  const { location, sharedObjects } = trial
  const env = { ...location.env, ...(keep ? { GIT_OBJECT_DIRECTORY: sharedObjects } : {}) }
  const merge = ['merge-tree', '--write-tree', '--name-only', '--no-messages', '-z', ours, theirs]
  const end = await git.run({ ...location, env }, merge)
  if (end.code !== 0 && end.code !== 1) {
    const message = `Cannot try the merge, which needs git 2.38 or newer: ${messageOf(end)}`
    throw new RelayError('GIT_FAILED', message)
  }
  // The tree, then the files in conflict.
  const [tree = '', ...files] = end.stdout.split('\0')
  return { tree, conflicts: [...new Set(files.filter(Boolean))] }
}
