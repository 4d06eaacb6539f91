import type { Server } from '@modelcontextprotocol/sdk/server/index.js'

import { actionTools } from '../operations/actions/action-tools.ts'
import type { Operation } from '../operations/operation.ts'
import type { Services } from '../operations/services.ts'
import { toolNames } from '../operations/toolsets.ts'
import type { Caller } from '../rights/caller.ts'

/** A registration signals several times; the client is notified once. */
const BURST_MS = 50

/** The tools of one client that come and go with actions. */
export type ToolsOfActions = {
  /** One tool for each action that exists for the client; none when the actions cannot be read. */
  list: () => Promise<Operation[]>
  /** Notifies the client from now on when its list has changed. */
  watch: () => Promise<void>
  close: () => void
}

export function createToolsOfActions(
  server: Server,
  on: {
    /** False for a client that did not ask for actions. */
    isOn: boolean
    relay: Promise<Services>
    caller: () => Promise<Caller>
    warn: (line: string) => void
  },
): ToolsOfActions {
  let watch: { close: () => void } | undefined
  let timer: NodeJS.Timeout | undefined
  let known = ''
  let isClosed = false

  async function list(): Promise<Operation[]> {
    if (!on.isOn) return []
    try {
      const context = { relay: await on.relay, caller: await on.caller() }
      return await actionTools(context, await toolNames())
    } catch (error) {
      // The other tools must work, whatever is wrong with the actions.
      on.warn(`cannot list the actions: ${String(error)}`)
      return []
    }
  }

  async function check(): Promise<void> {
    const now = signatureOf(await list())
    if (isClosed || now === known) return
    known = now
    await server.sendToolListChanged()
  }

  function checkSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      check().catch((error: unknown) => on.warn(`tools of actions: ${String(error)}`))
    }, BURST_MS)
  }

  return {
    list,

    async watch() {
      if (!on.isOn || isClosed) return
      try {
        const { actions } = await on.relay
        // Watches first: the other order would miss what changes in between.
        watch = actions.watch(checkSoon)
        known = signatureOf(await list())
        if (isClosed) watch.close()
      } catch (error) {
        on.warn(`cannot watch the actions: ${String(error)}`)
      }
    },

    close() {
      isClosed = true
      clearTimeout(timer)
      watch?.close()
    },
  }
}

/** What a client sees of these tools. */
function signatureOf(tools: Operation[]): string {
  return JSON.stringify(
    tools.map(({ name, description, shownInput }) => [name, description, shownInput]),
  )
}
