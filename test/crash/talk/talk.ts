import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import { createInbox } from '../../../lib/inbox/inbox.ts'
import { createMessages } from '../../../lib/messages/messages.ts'
import { bootId } from '../../../lib/process/process.ts'
import { systemClock } from '../../../lib/relay/open-store.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { createRandom } from '../random.ts'
import { checkTalk } from './check.ts'
import type { Ledger } from './check.ts'
import { ledgerLines } from './ledger.ts'
import { AGENTS, CHANNELS } from './names.ts'

/** What a run of the torture of messages did, and what was wrong afterwards. */
export type Talked = {
  acknowledged: number
  shown: number
  refused: number
  kills: number
  pauses: number
  violations: string[]
}

/**
 * Lets several agents, each a process of its own, send, read, react and mark in the same channels while they are killed
 * and paused at random; then checks what each was told against what is stored.
 */
export async function talk(on: {
  program: string
  home: string
  seed: number
  seconds: number
}): Promise<Talked> {
  const { home, seed, seconds } = on
  const random = createRandom(seed)
  const [dataDir, workspace] = [join(home, 'state'), join(home, 'project')]
  fs.mkdirSync(workspace)
  const clock = systemClock
  const store = await openFileStore({ dataDir, workspace, bootId: bootId(), clock })
  const inbox = createInbox({ store, clock })
  const messages = createMessages({ store, inbox, now: clock.now })
  for (const channel of CHANNELS) {
    await messages.createChannel(channel, { by: 'ann' })
    for (const agent of AGENTS) await messages.join(channel, { agent, by: agent })
  }
  const violations: string[] = []
  const ledgerOf = (agent: string) => join(home, `${agent}.ledger`)
  const running = new Map<string, ChildProcess>()
  let starts = 0

  function start(agent: string): void {
    starts += 1
    const args = [
      on.program,
      dataDir,
      workspace,
      agent,
      ledgerOf(agent),
      String(seed * 1000 + starts),
    ]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('exit', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0)
        violations.push(`${agent} ended badly: ${said.slice(0, 400)}`)
    })
    running.set(agent, child)
  }

  const counts = { kills: 0, pauses: 0 }
  for (const agent of AGENTS) start(agent)
  const endMs = performance.now() + seconds * 1000
  while (performance.now() < endMs && violations.length === 0) {
    await delay(50 + random.below(400))
    const agent = random.pick(AGENTS)
    const child = running.get(agent)
    if (child === undefined) continue
    if (random.chance(0.7)) {
      await killed(child)
      counts.kills += 1
      start(agent)
    } else {
      child.kill('SIGSTOP')
      await delay(random.below(300))
      child.kill('SIGCONT')
      counts.pauses += 1
    }
  }
  for (const agent of AGENTS) fs.writeFileSync(`${ledgerOf(agent)}.stop`, '')
  await Promise.all([...running.values()].map(ended))
  await messages.finishNotices()
  const ledgers = new Map<string, Ledger>(
    AGENTS.map((agent) => [agent, ledgerLines(ledgerOf(agent))]),
  )
  violations.push(...(await checkTalk({ store, messages, ledgers })))
  store.close()
  const count = (what: string) =>
    [...ledgers.values()].flat().filter(([first]) => first === what).length
  return {
    acknowledged: count('sent'),
    shown: count('saw'),
    refused: count('refused'),
    ...counts,
    violations,
  }
}

function killed(child: ChildProcess): Promise<void> {
  const gone = ended(child)
  child.kill('SIGKILL')
  return gone
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}
