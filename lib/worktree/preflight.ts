import { variablesNamed } from '../process/environment.ts'
import { safePath } from '../process/search-path.ts'
import { ENVIRONMENT } from './repository-programs.ts'
import { bareRepository, noCommit, noRepository } from './repository.ts'

/**
 * Throws `WORKTREE_REFUSED` if no git worktree can be created: no repository, a bare one, or one without a
 * commit. Accepts a workspace where git cannot be run, because the worker may have git. Runs one short command
 * that reads no settings which name programs.
 */
export async function refuseImpossibleWorktree(
  workspace: string,
  own: Record<string, string | undefined>,
): Promise<void> {
  const { code, stdout, stderr } = await revParse(workspace, own)
  const [isInside] = stdout.split('\n')
  if (code === undefined || (code === 0 && isInside === 'true')) return
  if (stderr.includes('not a git repository')) {
    throw noRepository(workspace)
  }
  if (isInside === 'false') {
    throw bareRepository(workspace)
  }
  if (isInside === 'true') {
    throw noCommit(workspace)
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
  // Loaded only here, because few jobs ask for a worktree.
  const { execFile } = process.getBuiltinModule('node:child_process')
  return new Promise((resolve) => {
    execFile('git', args, { cwd, env, timeout: 10_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code
      resolve({ code: typeof code === 'number' ? code : undefined, stdout, stderr })
    })
  })
}
