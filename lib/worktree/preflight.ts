import { execFile } from 'node:child_process'

import { variablesNamed } from '../process/environment.ts'
import { safePath } from '../process/search-path.ts'
import { ENVIRONMENT } from './repository-programs.ts'
import { refused } from './repository.ts'

/**
 * Refuses a git worktree where none can be made: no repository, a bare one, or one without a commit. Throws
 * `WORKTREE_REFUSED`. Where git cannot be run nothing is known, because the worker may have it. One short command
 * that reads no settings which name programs; it does not load what runs the git of turns.
 */
export async function refuseImpossibleWorktree(
  workspace: string,
  own: Record<string, string | undefined>,
): Promise<void> {
  const { code, stdout, stderr } = await revParse(workspace, own)
  const [isInside] = stdout.split('\n')
  if (code === undefined || (code === 0 && isInside === 'true')) return
  if (stderr.includes('not a git repository')) {
    throw refused(
      `"${workspace}" is in no git repository. Send the job without "worktree"; it then works in the workspace itself`,
    )
  }
  if (isInside === 'false') {
    throw refused(
      `"${workspace}" is a bare repository or git's own folder, which has no files to work on. Send the job without "worktree"`,
    )
  }
  if (isInside === 'true') {
    throw refused(
      `the repository of "${workspace}" has no commit that it could begin at. Make a first commit, then send the job again`,
    )
  }
}

/** `code` is undefined when git could not be run. */
function revParse(
  cwd: string,
  own: Record<string, string | undefined>,
): Promise<{ code: number | undefined; stdout: string; stderr: string }> {
  const args = ['rev-parse', '--is-inside-work-tree', '--verify', '--quiet', 'HEAD^{commit}']
  const PATH = safePath(own['PATH'], cwd, own['HOME'])
  const env = { ...variablesNamed(own, ['HOME', 'XDG_CONFIG_HOME']), ...ENVIRONMENT, PATH }
  return new Promise((resolve) => {
    execFile('git', args, { cwd, env, timeout: 10_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code
      resolve({ code: typeof code === 'number' ? code : undefined, stdout, stderr })
    })
  })
}
