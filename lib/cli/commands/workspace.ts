import {
  leaveWorkspace,
  openWorkspace,
  setWorkspaceKey,
  showWorkspace,
} from '../../operations/team/workspaces.ts'
import { counted } from '../../text/count.ts'
import type { Verb } from '../command.ts'
import { readSecret } from '../terminal/secret.ts'
import { table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'

/** `relay workspace create`: creates a named workspace, and prints its key once. */
export const createWorkspaceVerb: Verb<{ name: string }> = {
  operations: [openWorkspace],
  async run({ perform }, { name }) {
    const created = await perform(openWorkspace, { name })
    const note = `This folder has joined "${created.workspace}". The key is shown once and stored as a hash; another folder joins with: relay workspace join. ${created.note}`
    return { document: created, lines: [created.key], note }
  },
}

/** `relay workspace join`: lets this folder join a named workspace with its key, typed or piped in. */
export const joinVerb: Verb<object> = {
  operations: [setWorkspaceKey],
  async run({ perform }) {
    const workspace_key = await readSecret(process.stdin, (line) => process.stderr.write(line), {
      question: 'Key of the workspace',
      noun: 'key',
      advice: 'Type it at the prompt or pipe it in.',
    })
    const joined = await perform(setWorkspaceKey, { workspace_key })
    return { document: joined, lines: [`Joined "${joined.workspace}". ${joined.note}`] }
  },
}

/** `relay workspace leave`: lets this folder use its own jobs again. */
export const leaveVerb: Verb<object> = {
  operations: [leaveWorkspace],
  async run({ perform }) {
    const left = await perform(leaveWorkspace)
    const lines = [left.workspace === null ? left.note : `Left "${left.workspace}". ${left.note}`]
    return { document: left, lines }
  },
}

/** `relay workspace show`: what this folder has joined, and the jobs that it has of its own. */
export const showWorkspaceVerb: Verb<object> = {
  operations: [showWorkspace],
  async run({ perform }) {
    const shown = await perform(showWorkspace)
    const { folder, workspace, own_jobs } = shown
    const joined = workspace === null ? 'has joined no workspace' : `has joined "${workspace}"`
    return {
      document: shown,
      lines: [oneLine(`${folder} ${joined}; it has ${counted(own_jobs, 'job')} of its own.`)],
    }
  },
}

const HEAD = ['WORKSPACE', 'AGE', 'FOLDERS']

/** `relay workspace list`: the named workspaces of this data directory or database. */
export const workspacesVerb: Verb<object> = {
  operations: [showWorkspace],
  async run({ perform, screen, now }) {
    const { workspaces } = await perform(showWorkspace)
    const lines =
      workspaces.length === 0
        ? ['No named workspace yet. Create one: relay workspace create NAME']
        : table(
            screen,
            HEAD,
            workspaces.map(({ name, created_at, folders }) => [
              { text: oneLine(name), colour: 'bold' },
              { text: age(created_at, now) },
              { text: oneLine(folders.join(', ')) },
            ]),
          )
    return { document: { workspaces }, lines }
  },
}
