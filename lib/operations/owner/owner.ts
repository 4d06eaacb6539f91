import type { Operation } from '../operation.ts'
import { addAgent, checkAgent, listConfigured, removeAgent, testAgent } from './agents.ts'
import { changeAgent, createAcpAgent, createAgent } from './agent-settings.ts'
import { addCheck, listChecks, removeCheck } from './checks.ts'
import { addClient, listClients, removeClient } from './clients.ts'
import { findLost, importLost } from './salvage.ts'
import { createToken, listTokens, revokeToken } from './tokens.ts'

/** What the owner of the machine decides: tokens, and the agents, checks and clients of the configuration. */
export const owner: readonly Operation[] = [
  createToken,
  listTokens,
  revokeToken,
  createAgent,
  createAcpAgent,
  changeAgent,
  addAgent,
  checkAgent,
  listConfigured,
  removeAgent,
  testAgent,
  addCheck,
  listChecks,
  removeCheck,
  addClient,
  listClients,
  removeClient,
  findLost,
  importLost,
]
