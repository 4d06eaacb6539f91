import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const bench = dirname(fileURLToPath(import.meta.url))
const { resolve } = createRequire(join(bench, 'package.json'))

/** These peers are not bundled, because they load parts of themselves at run time. */
const PEER_PACKAGES = ['better-sqlite3', 'bullmq', 'graphile-worker', 'pg-boss']

const PROGRAMS = [
  'relay',
  'sqlite',
  'bullmq',
  'pg-boss',
  'graphile-worker',
  'whole-file',
  'floor',
  'every-call',
  'idle-node',
  'cold-relay',
  'cold-sqlite',
  'calls-relay',
  'calls-sqlite',
  'fill',
  'listing',
  'reopen',
  'report-peak',
  'messages',
]

/**
 * Bundles each program into one file with the settings of the root processes, so that they run as users
 * run them. Returns the output directory.
 */
export async function bundlePrograms(directory: string): Promise<string> {
  const outdir = join(directory, 'programs')
  mkdirSync(outdir, { recursive: true })
  const installed = PEER_PACKAGES.map((name) => [name, resolve(name)] as const)
  await build({
    entryPoints: PROGRAMS.map((name) => join(bench, 'programs', `${name}.ts`)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' },
    mainFields: ['module', 'main'],
    alias: Object.fromEntries(installed),
    external: installed.map(([, path]) => path),
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 160,
    legalComments: 'none',
    banner: {
      js: `import { createRequire as createRequireOfBundle } from 'node:module'
const require = createRequireOfBundle(import.meta.url)`,
    },
    logLevel: 'warning',
  })
  return outdir
}
