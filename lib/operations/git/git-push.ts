import { createHash } from 'node:crypto'

import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { canonical } from '../../schema/canonical.ts'
import { planPush, push } from '../../workspace/git/push.ts'
import { statusOf } from '../../workspace/git/status.ts'
import { ADDS } from '../effect.ts'
import { folder, root as rootName } from '../files/fields.ts'
import { optional, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { changing } from '../guarded/guarded-call.ts'
import { onRepository } from './on-repository.ts'

export const gitPush = operation({
  name: 'git_push',
  family: 'git',
  title: 'Push a branch',
  description:
    'Push a branch to the same branch of a remote, never by force. Only if the owner allows pushing from this root; a person usually has to approve it.',
  who: 'anyone',
  effect: { ...ADDS, destructive: true, openWorld: true },
  guarded: { scope: 'mcp:git', mode: 'destructive' },
  http: { method: 'post', path: '/git/push' },
  input: z.strictObject({
    root: rootName,
    path: z.optional(folder.check(z.describe('Repository; default the root'))),
    remote: optional(visible(100), 'Default origin'),
    branch: optional(visible(200), 'Default the current one'),
    dry_run: optional(z.boolean(), 'Only show the commits; default false'),
  }),
  output: z.looseObject({ dry_run: z.boolean() }),
  async run(context, { dry_run = false, remote = 'origin', ...input }) {
    const { tools } = context.relay
    const root = tools.root(context.caller, input.root)
    const done = await changing(context, {
      tool: 'git_push',
      scope: 'mcp:git',
      mode: 'destructive',
      root,
      dryRun: dry_run,
      input: { ...input, remote },
      async plan() {
        if (!root.settings.push) throw notAllowed(root.name)
        const { git, repository } = onRepository(context, input)
        const branch = input.branch ?? (await statusOf(git, repository, {})).branch
        if (branch === undefined) {
          throw new RelayError(
            'INPUT_INVALID',
            'Cannot push: no branch is checked out. Name one in "branch".',
          )
        }
        const plan = await planPush(git, repository, { remote, branch })
        const lines = [`${branch} (${plan.commit.slice(0, 12)}) to ${plan.url}`, ...plan.subjects]
        return {
          value: { git, repository, plan },
          preview: {
            kind: 'text' as const,
            title: `Push ${branch} to ${remote}`,
            text: lines.join('\n'),
          },
          digest: createHash('sha256').update(canonical(plan)).digest('hex'),
          paths: [],
        }
      },
      async apply({ git, repository, plan }, { effect }) {
        await push(git, repository, plan, tools.env)
        effect({ operation: 'push', after: plan.commit })
        return { remote, branch: plan.branch, commit: plan.commit, url: plan.url }
      },
    })
    if (done.dry_run) return { dry_run: true, commits: done.preview.text, policy: done.verdict }
    const { operation_id, result, approved_by } = done
    return {
      dry_run: false,
      operation_id,
      ...result,
      ...(approved_by !== undefined && { approved_by }),
    }
  },
})

function notAllowed(name: string): RelayError {
  const message = `Cannot git_push: root "${name}" does not allow it. Only a person can change that: relay root set ${name} --push`
  return new RelayError('MODE_REFUSED', message, { details: { root: name } })
}
