// What the build changes in the files that it bundles.

import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { build, transform } from 'esbuild'

const root = import.meta.dirname

// The store of a database, with its driver: a bundle that every program loads when its settings name a database.
export const databaseStore = join(root, 'lib', 'store', 'postgres', 'postgres.ts')
export const databaseBundle = 'postgres.cjs'

// What records and sends traces, with the SDK of OpenTelemetry: a bundle that a program loads when it traces something.
export const traceRecorder = join(root, 'lib', 'tracing', 'recorder.ts')
export const traceBundle = 'traces.cjs'

// The SDK's Server brings a JSON Schema validator for questions to the client's user, which the relay
// never asks. Without it the server's bundle is a third smaller and starts a tenth sooner.
export const withoutValidator = {
  name: 'without-validator',
  setup({ onLoad }) {
    const contents = `export class AjvJsonSchemaValidator {
      getValidator() { throw new Error('The JSON Schema validator is not part of this bundle.') }
    }`
    onLoad({ filter: /sdk\/dist\/esm\/validation\/ajv-provider\.js$/ }, () => ({ contents }))
  },
}

// The SDK makes the schemas of the whole protocol as soon as it is imported, which took a third of the server's start.
// Marked as free of effects, those that nothing uses are left out.
export const onlyUsedSchemas = {
  name: 'only-used-schemas',
  setup({ onLoad }) {
    onLoad({ filter: /sdk\/dist\/esm\/types\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const schema = /^((?:export )?const \w+Schema) = ([^]*?);\n(?=[^\s}])/gm
      return { contents: text.replaceAll(schema, '$1 = /* @__PURE__ */ (() => $2)();\n') }
    })
  },
}

// The package asks for ICU's tables as soon as it is imported, which takes 20 ms of every `relay` command.
// Plain letters, and that is nearly all that is ever laid out, are as wide as they are many.
export const withoutWidths = {
  name: 'without-widths',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ namespace, resolveDir, importer }) =>
      namespace === 'width'
        ? undefined
        : { path: relative(root, importer), namespace: 'width', pluginData: { resolveDir } },
    )
    onLoad({ filter: /./, namespace: 'width' }, ({ pluginData: { resolveDir } }) => ({
      resolveDir,
      contents: `export default (text, options) =>
        /^[ -~]*$/.test(text) ? text.length : require('string-width').default(text, options)`,
    }))
  },
}

// Of package.json the programs read the version. The rest of it would change the committed bundles with
// every change of a script.
export const onlyVersion = {
  name: 'only-version',
  setup({ onLoad }) {
    onLoad({ filter: /package\.json$/ }, async ({ path }) => {
      if (path !== join(root, 'package.json')) return undefined
      const { version } = JSON.parse(await readFile(path, 'utf8'))
      return { contents: JSON.stringify({ version }), loader: 'json' }
    })
  },
}

// The thread that checks answers against a schema is a program inside a program: its text is part of the
// bundle, so that every process stays one file. See lib/structured/thread-program.ts.
export const threadAsText = {
  name: 'thread-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /lib\/structured\/thread-program\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [join(dirname(path), 'thread.mjs')],
        absWorkingDir: root,
        bundle: true,
        write: false,
        preserveSymlinks: true,
        platform: 'node',
        target: 'node20.19',
        format: 'cjs',
        minifySyntax: true,
        minifyWhitespace: true,
        legalComments: 'none',
        logLevel: 'warning',
      })
      const entry = JSON.stringify(outputFiles[0].text)
      return { contents: `export const program = { entry: ${entry}, eval: true }` }
    })
  },
}

// The keeper of a managed process is sent to Node as text, so that a bundle needs no file for it.
export const keeperAsText = {
  name: 'keeper-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /lib\/workspace\/processes\/keeper-program\.ts$/ }, async ({ path }) => {
      const text = await readFile(join(dirname(path), 'keeper.mjs'), 'utf8')
      const { code } = await transform(text, { minifySyntax: true, minifyWhitespace: true })
      return { contents: `export const keeperText = () => ${JSON.stringify(code)}` }
    })
  },
}

// The hook runs at the end of each turn and mostly has nothing to say, so its start is all it costs. Of
// Node's own modules it loads only those that it uses; an import alone could have effects, so esbuild keeps it.
export const onlyUsedBuiltins = {
  name: 'only-used-builtins',
  setup({ onResolve }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, external: true, sideEffects: false }))
  },
}

// What few settings need is a bundle of its own. `folder` leads from the program to the bundles.
export const rareApart = (folder) => ({
  name: 'rare-apart',
  setup({ onResolve }) {
    const apart = { [databaseStore]: databaseBundle, [traceRecorder]: traceBundle }
    onResolve({ filter: /\/(postgres|recorder)\.ts$/ }, ({ path, resolveDir, kind }) => {
      const bundle = apart[join(resolveDir, path)]
      if (bundle === undefined) return undefined
      if (kind === 'dynamic-import') return { path: `${folder}${bundle}`, external: true }
      return { errors: [{ text: `${bundle} is loaded by a dynamic import only.` }] }
    })
  },
})

// The driver loads its variant in C, and its sockets of Cloudflare, only on request.
export const onlyDriver = {
  name: 'only-driver',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(pg-cloudflare|\.\/native)$/ }, ({ path, importer }) =>
      importer.includes('/node_modules/pg/') ? { path, namespace: 'left-out' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = null' }))
  },
}
