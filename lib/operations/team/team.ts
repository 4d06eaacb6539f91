import * as z from 'zod/mini'

import { listAgents } from '../look/list-agents.ts'
import type { Operation } from '../operation.ts'
import { listTeam } from './list-team.ts'
import { queryNodes } from './query-nodes.ts'
import { removeAgent } from './remove-agent.ts'
import { addAgent, spawn } from './spawn.ts'
import { submitResult } from './submit-result.ts'
import {
  createWorkspace,
  leaveWorkspace,
  openWorkspace,
  setWorkspaceKey,
  showWorkspace,
} from './workspaces.ts'

/** As over HTTP, without the descriptions of its rows, which no client shows to its model. */
const listAgentsTool: Operation = {
  ...listAgents,
  description: 'List agents: which are online, working or served, and why one is paused.',
  output: z.strictObject({ agents: z.array(z.looseObject({})) }),
}

/** The tools for starting agents and working with them. */
export const teamTools: readonly Operation[] = [
  listAgentsTool,
  addAgent,
  spawn,
  removeAgent,
  submitResult,
  queryNodes,
  createWorkspace,
  setWorkspaceKey,
]

/** Every operation on the team, beside those that other families define. */
export const team: readonly Operation[] = [
  addAgent,
  spawn,
  removeAgent,
  submitResult,
  queryNodes,
  listTeam,
  createWorkspace,
  setWorkspaceKey,
  openWorkspace,
  leaveWorkspace,
  showWorkspace,
]
