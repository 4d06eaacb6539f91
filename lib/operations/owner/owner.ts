import type { Operation } from '../operation.ts'
import { addAgent, checkAgent, listConfigured, removeAgent, testAgent } from './agents.ts'
import { changeAgent, createAcpAgent, createAgent } from './agent-settings.ts'
import { addClient, listClients, removeClient } from './clients.ts'
import { findLost, importLost } from './salvage.ts'
import { createToken, listTokens, revokeToken } from './tokens.ts'

/** What the owner of the machine decides: tokens, and the agents and clients of the configuration. */
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
  addClient,
  listClients,
  removeClient,
  findLost,
  importLost,
]
