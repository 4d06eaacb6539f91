import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Bundles one of `programs/`; returns the path of the bundle. */
export function bundleProgram(name: string, directory: string): Promise<string> {
  return bundle(new URL(`./programs/${name}.ts`, import.meta.url), directory)
}

/**
 * Bundles a program into a single file, so that a fresh process of it starts in a moment and makes few calls of its
 * own. Returns the path of the bundle.
 */
export async function bundle(program: URL, directory: string): Promise<string> {
  const path = fileURLToPath(program)
  const outfile = join(directory, `${basename(path, '.ts')}.mjs`)
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    mainFields: ['module', 'main'],
    define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' },
    banner: {
      js: `import { createRequire as createRequireOfBundle } from 'node:module'
const require = createRequireOfBundle(import.meta.url)`,
    },
    // An optional part of pg that nobody installs.
    external: ['pg-native'],
    logLevel: 'warning',
  })
  return outfile
}
