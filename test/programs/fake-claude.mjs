#!/usr/bin/env node
// Stands in for Claude Code: writes how it was called beside its scenario, plays the scenario's lines,
// and ends. The scenario is a JSON file named by $FAKE_SCENARIO.
import { readFileSync, writeFileSync } from 'node:fs'

const path = process.env.FAKE_SCENARIO
const scenario = JSON.parse(readFileSync(path, 'utf8'))
const args = process.argv.slice(2)
const input = readFileSync(0, 'utf8')
writeFileSync(`${path}.called`, JSON.stringify({ args, input, env: process.env }))

for (const line of scenario.lines)
  console.log(typeof line === 'string' ? line : JSON.stringify(line))
for (const line of scenario.stderr ?? []) console.error(line)
if (scenario.stays) setInterval(() => {}, 1000)
else if (scenario.signal) process.kill(process.pid, scenario.signal)
else process.exitCode = scenario.exit ?? 0
