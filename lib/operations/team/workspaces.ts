import * as z from 'zod/mini'

import { whoOf } from '../../audit/who.ts'
import { RelayError } from '../../errors.ts'
import type { Caller } from '../../rights/caller.ts'
import { personNeeded } from '../authorise.ts'
import { counted, plural } from '../../text/count.ts'
import { READS, REPEATABLE, ADDS } from '../effect.ts'
import { described } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import type { Sharing } from '../sharing.ts'

const RESTART =
  'Programs that run keep the jobs they opened; restart the client and the workers of this folder.'

export const createWorkspace = operation({
  name: 'create_workspace',
  family: 'team',
  title: 'Create a workspace',
  description:
    'Create a workspace that folders share, and join it. Returns the file where your user finds its key.',
  who: 'anyone',
  effect: ADDS,
  input: z.strictObject({ name: described(z.string(), 'a-z 0-9 - _') }),
  output: z.strictObject({
    workspace: z.string(),
    key_file: z.string(),
    note: z.string(),
  }),
  async run(context, { name }) {
    const { relay, caller } = context
    const sharing = sharingOf(context, 'create a workspace')
    const key = await sharing.create(name)
    const { file, expires_at } = await sharing.keep(name, key)
    const { jobs_left } = await sharing.enter(name)
    await relay.audit.record({ what: 'workspace.created', who: whoOf(caller), workspace: name })
    const note = `The key is in that file until it is used, at the latest until ${expires_at}. ${noteOf(jobs_left)}`
    return { workspace: name, key_file: file, note }
  },
})

export const setWorkspaceKey = operation({
  name: 'set_workspace_key',
  family: 'team',
  title: 'Join a workspace',
  description: 'Join a shared workspace with the key that your user gave you. Returns its name.',
  who: 'anyone',
  effect: REPEATABLE,
  input: z.strictObject({ workspace_key: described(z.string(), 'The key') }),
  output: z.strictObject({ workspace: z.string(), note: z.string() }),
  async run(context, { workspace_key }) {
    const { relay, caller } = context
    const { name, jobs_left } = await sharingOf(context, 'join a workspace').join(workspace_key)
    await relay.audit.record({ what: 'workspace.key_set', who: whoOf(caller), workspace: name })
    return { workspace: name, note: noteOf(jobs_left) }
  },
})

/** For a person at a terminal: the same as `create_workspace`, and the key itself, once. */
export const openWorkspace = operation({
  name: 'open_workspace',
  family: 'team',
  title: 'Create a workspace and show its key',
  description:
    'Create a named workspace that several folders share, let this folder join it, and return its key, which is shown once.',
  who: 'owner',
  effect: ADDS,
  input: z.strictObject({ name: z.string() }),
  output: z.strictObject({ workspace: z.string(), key: z.string(), note: z.string() }),
  async run(context, { name }) {
    const { relay, caller } = context
    const sharing = sharingOf(context, 'create a workspace')
    const key = await sharing.create(name)
    const { jobs_left } = await sharing.enter(name)
    await relay.audit.record({ what: 'workspace.created', who: whoOf(caller), workspace: name })
    return { workspace: name, key, note: noteOf(jobs_left) }
  },
})

export const leaveWorkspace = operation({
  name: 'leave_workspace',
  family: 'team',
  title: 'Leave a workspace',
  description:
    'Let this folder use its own jobs again instead of those of the named workspace that it has joined.',
  who: 'owner',
  effect: REPEATABLE,
  input: z.strictObject({}),
  output: z.strictObject({ workspace: z.nullable(z.string()), note: z.string() }),
  async run(context) {
    const { relay, caller } = context
    const name = sharingOf(context, 'leave a workspace').leave()
    if (name === undefined) return { workspace: null, note: 'This folder has joined no workspace.' }
    await relay.audit.record({ what: 'workspace.left', who: whoOf(caller), workspace: name })
    return { workspace: name, note: RESTART }
  },
})

export const showWorkspace = operation({
  name: 'show_workspace',
  family: 'team',
  title: 'Show the named workspaces',
  description:
    'Show which named workspace this folder has joined, those that exist here with their folders, and how many jobs the folder has of its own.',
  who: 'person',
  effect: READS,
  input: z.strictObject({}),
  output: z.strictObject({
    folder: z.string(),
    workspace: z.nullable(z.string()),
    own_jobs: z.int(),
    workspaces: z.array(
      z.strictObject({ name: z.string(), created_at: z.string(), folders: z.array(z.string()) }),
    ),
  }),
  async run(context) {
    const sharing = sharingOf(context, 'show the workspaces')
    return {
      folder: sharing.folder,
      workspace: sharing.current() ?? null,
      own_jobs: sharing.ownJobs(),
      workspaces: await sharing.list(),
    }
  },
})

function noteOf(left: number): string {
  if (left === 0) return RESTART
  return `${RESTART} ${counted(left, 'job')} of the folder itself ${plural(left, 'stays', 'stay')} in its own store, which the page lists too: relay workspace leave returns to it.`
}

/** The workspaces that this process may change. Throws for a turn, a remote caller, and a server of many folders. */
function sharingOf({ relay, caller }: Pick<Context, 'relay' | 'caller'>, what: string): Sharing {
  refuseOthers(caller, what)
  if (relay.sharing !== undefined) return relay.sharing()
  const message = `Cannot ${what} here: this server serves no folder of its own. Run "relay workspace" in the folder.`
  throw new RelayError('TOOL_UNAVAILABLE', message)
}

function refuseOthers(caller: Caller, what: string): void {
  if (caller.kind === 'turn') throw personNeeded(what, caller.turn.job_id)
  if (caller.kind !== 'remote') return
  const message = `Cannot ${what} as "${caller.name}": a remote caller has one workspace, which its token names.`
  throw new RelayError('FORBIDDEN', message)
}
