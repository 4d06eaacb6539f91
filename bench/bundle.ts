import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const bench = dirname(fileURLToPath(import.meta.url))
const sqlite = join(bench, 'node_modules', 'better-sqlite3', 'lib', 'index.js')

const PROGRAMS = [
  'relay',
  'sqlite',
  'floor',
  'idle-node',
  'cold-relay',
  'cold-sqlite',
  'calls-relay',
  'calls-sqlite',
  'fill',
]

/**
 * Bundles the programs as users run them: one file each, by the same settings as the processes at the
 * root. Returns the directory they stand in.
 */
export async function bundlePrograms(directory: string): Promise<string> {
  const outdir = join(directory, 'programs')
  mkdirSync(outdir, { recursive: true })
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
    // The native peer stays where it was built.
    alias: { 'better-sqlite3': sqlite },
    external: [sqlite],
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
