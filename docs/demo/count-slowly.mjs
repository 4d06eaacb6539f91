// The agent of the demo: reads a prompt, works for STEPS × 100 ms (default 20), then counts its words.
import { setTimeout as pause } from 'node:timers/promises'

let text = ''
for await (const chunk of process.stdin) text += chunk
const words = text.split(/\s+/).filter((word) => word !== '')
const steps = Number(process.argv[2] ?? 20)
for (let step = 1; step <= steps; step += 1) {
  await pause(100)
  if (step % 5 === 0) process.stderr.write(`step ${step} of ${steps}\n`)
}
console.log(
  `${words.length} words, the longest is "${words.toSorted((a, b) => b.length - a.length)[0]}"`,
)
