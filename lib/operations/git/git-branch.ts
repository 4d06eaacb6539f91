import { createHash } from 'node:crypto'

import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { canonical } from '../../schema/canonical.ts'
import {
  checkBranchName,
  createBranch,
  listBranches,
  planSwitch,
  switchBranch,
} from '../../workspace/git/branches.ts'
import { commitOf } from '../../workspace/git/revision.ts'
import { ADDS } from '../effect.ts'
import { folder, root as rootName } from '../files/fields.ts'
import { described, optional, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { changing } from '../guarded/guarded-call.ts'
import { revision } from './fields.ts'
import { onRepository, readRepository } from './on-repository.ts'

const MOST = 100

type Input = {
  root?: string | undefined
  path?: string | undefined
  action: 'list' | 'create' | 'switch'
  name?: string | undefined
  from?: string | undefined
}

export const gitBranch = operation({
  name: 'git_branch',
  family: 'git',
  title: 'List, create or switch branches',
  description:
    'List branches, create one, or switch the work tree to one. A switch never loses local changes, and is refused if it would change denied files.',
  who: 'anyone',
  effect: ADDS,
  guarded: { scope: 'mcp:git', mode: 'observe' },
  http: { method: 'post', path: '/git/branch' },
  input: z.strictObject({
    root: rootName,
    path: folder,
    action: described(z.enum(['list', 'create', 'switch']), 'What to do'),
    name: optional(visible(200), 'Branch to create or switch to'),
    from: revision('Where it begins; default HEAD'),
  }),
  output: z.looseObject({ branches: z.optional(z.array(z.looseObject({ name: z.string() }))) }),
  async run(context, input) {
    if (input.action !== 'list') return change(context, input)
    const { action: _, ...about } = input
    return readRepository(context, { tool: 'git_branch', input: about }, async (on) => ({
      branches: await listBranches(on.git, on.repository, MOST),
    }))
  },
})

async function change(context: Context, input: Input): Promise<Record<string, unknown>> {
  const { action, name, from = 'HEAD' } = input
  if (name === undefined) {
    throw new RelayError('INPUT_INVALID', `Cannot ${action} a branch: name it in "name".`)
  }
  const verb = action === 'create' ? 'Create' : 'Switch to'
  const root = context.relay.tools.root(context.caller, input.root)
  const done = await changing(context, {
    tool: 'git_branch',
    scope: 'mcp:git',
    mode: 'edit',
    root,
    dryRun: false,
    input: { ...input },
    async plan() {
      const { git, repository } = onRepository(context, input)
      await checkBranchName(git, repository, name)
      const plan =
        action === 'create'
          ? { from: undefined, to: await commitOf(git, repository, from), paths: [] }
          : await planSwitch(git, repository, name)
      const text = [`${verb} branch ${name} (${plan.to.slice(0, 12)})`, ...plan.paths].join('\n')
      return {
        value: { git, repository, ...plan },
        preview: { kind: 'text' as const, title: `${verb} branch ${name}`, text },
        digest: createHash('sha256')
          .update(canonical([action, name, plan]))
          .digest('hex'),
        paths: plan.paths,
      }
    },
    async apply({ git, repository, to, from: before, paths }, { effect }) {
      if (action === 'create') await createBranch(git, repository, { name, commit: to })
      else await switchBranch(git, repository, name)
      effect({ operation: `${action}_branch`, after: to, ...(before !== undefined && { before }) })
      return { branch: name, commit: to, changed_files: paths.length }
    },
  })
  // It has no dry run.
  if (done.dry_run) return {}
  const { operation_id, result } = done
  return { operation_id, ...result }
}
