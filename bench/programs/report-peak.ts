import { writeFileSync } from 'node:fs'

/** Imported before a built process: writes the peak of its resident bytes to `BENCH_PEAK` when it exits. */
process.once('exit', () => {
  writeFileSync(process.env['BENCH_PEAK'] ?? '', String(process.resourceUsage().maxRSS * 1024))
})
