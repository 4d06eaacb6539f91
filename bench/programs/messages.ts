import * as fs from 'node:fs'

import { recordOf } from '../../lib/store/file/log/sealed-line.ts'
import { openBenchRelay } from './relay-queue.ts'
import { serve } from './serve.ts'

/** One agent of a workspace with channels, in a process of its own. */
const { settings, relay } = await openBenchRelay()
const { messages } = relay
const self = `agent-${process.pid}`
const CHANNEL = 'general'

/** Words of a text with the frequencies of a language: some are in nearly every message, most in very few. */
const WORDS = Array.from({ length: 20_000 }, (_, at) => `w${Math.imul(at, 2_654_435_761) >>> 0}`)

serve(
  {
    join: async () => {
      await messages.createChannel(CHANNEL, { by: self })
      await messages.join(CHANNEL, { agent: self, by: self })
    },

    /** Posts one message after the other; returns the milliseconds of each. */
    post: async ({ count = 0 }): Promise<number[]> => {
      const took: number[] = []
      for (let nth = 0; nth < count; nth += 1) {
        const begun = performance.now()
        await messages.send({ channel: CHANNEL }, { from: self, text: `${self} says ${nth}` })
        took.push(performance.now() - begun)
      }
      return took
    },

    /** Writes messages as the store does, but each file at once and without a flush. */
    fill: ({ count = 0 }) => fill(count),

    /** Searches for a word of each frequency, and for two; returns the milliseconds of each search. */
    search: async ({ count = 0 }): Promise<number[]> => {
      const took: number[] = []
      for (let nth = 0; nth < count; nth += 1) {
        const [often, seldom] = [WORDS[nth % 50] ?? '', WORDS[(nth * 397) % WORDS.length] ?? '']
        const query = [often, seldom, `${often} ${seldom}`, 'nowhere'][nth % 4] ?? ''
        const begun = performance.now()
        await messages.search({ query, channels: 'all', order: 'newest', limit: 20 })
        took.push(performance.now() - begun)
      }
      return took
    },
  },
  () => relay.close(),
)

function fill(count: number): void {
  const location = fs
    .readdirSync(settings.dataDir)
    .map((name) => `${settings.dataDir}/${name}`)
    .find((path) => fs.existsSync(`${path}/store.json`))
  const channels = 20
  let seed = 7
  const random = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff
  const word = () => WORDS[Math.floor(WORDS.length ** random()) - 1] ?? ''
  const text = () => Array.from({ length: 5 + Math.floor(random() * 40) }, word).join(' ')
  for (let channel = 0; channel < channels; channel += 1) {
    const directory = `${location}/logs/messages/old-${channel}/posts`
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
    for (let version = 1; version <= count / channels; version += 1) {
      const at = new Date(Date.UTC(2026, 0, 1) + (version * channels + channel) * 1000)
      const event = { type: 'post', from: `old-${version % 30}`, text: text(), mentions: [] }
      const line = { format: 1, version, writer: `fill.${version}`, at: at.toISOString(), event }
      const segment = Math.floor((version - 1) / 1000)
      fs.appendFileSync(`${directory}/~${segment}.jsonl`, recordOf(JSON.stringify(line)))
    }
  }
}
