import { extname } from 'node:path/posix'

/** Languages by the extension of a file. */
const BY_EXTENSION: ReadonlyMap<string, string> = new Map(
  [
    'typescript .ts .mts .cts',
    'tsx .tsx',
    'javascript .js .mjs .cjs',
    'jsx .jsx',
    'json .json .jsonc .json5',
    'markdown .md .mdx',
    'python .py .pyi',
    'rust .rs',
    'go .go',
    'java .java',
    'kotlin .kt .kts',
    'css .css',
    'scss .scss .sass',
    'html .html .htm',
    'sql .sql',
    'yaml .yml .yaml',
    'toml .toml',
    'xml .xml .xsd .svg',
    'c .c .h',
    'cpp .cc .cpp .cxx .hpp .hh',
    'csharp .cs',
    'fsharp .fs .fsx',
    'swift .swift',
    'objective-c .m .mm',
    'ruby .rb',
    'php .php',
    'perl .pl .pm',
    'lua .lua',
    'r .r',
    'dart .dart',
    'scala .scala .sc',
    'clojure .clj .cljs .cljc',
    'elixir .ex .exs',
    'erlang .erl .hrl',
    'haskell .hs',
    'ocaml .ml .mli',
    'zig .zig',
    'shell .sh .bash .zsh .fish',
    'powershell .ps1 .psm1',
    'batch .bat .cmd',
    'groovy .groovy .gradle',
    'vue .vue',
    'svelte .svelte',
    'terraform .tf .tfvars',
    'protobuf .proto',
    'graphql .graphql .gql',
    'nix .nix',
    'latex .tex',
    'text .txt',
  ].flatMap((line): [string, string][] => {
    const [language = '', ...extensions] = line.split(' ')
    return extensions.map((extension) => [extension, language])
  }),
)

/** Languages by the whole name of a file. */
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ['dockerfile', 'dockerfile'],
  ['containerfile', 'dockerfile'],
  ['makefile', 'makefile'],
  ['gnumakefile', 'makefile'],
  ['cmakelists.txt', 'cmake'],
  ['gemfile', 'ruby'],
  ['rakefile', 'ruby'],
  ['jenkinsfile', 'groovy'],
])

/** Languages that describe or document code; a project is not written in them. */
const BESIDE = new Set(['json', 'markdown', 'yaml', 'toml', 'xml', 'text'])

/** The language of a file by its name; undefined when the name says nothing. */
export function languageOf(name: string): string | undefined {
  const lower = name.toLowerCase()
  return BY_NAME.get(lower) ?? BY_EXTENSION.get(extname(lower))
}

/** The languages that these files are written in, most files first. */
export function languagesOf(names: Iterable<string>): string[] {
  const counts = new Map<string, number>()
  for (const name of names) {
    const language = languageOf(name)
    if (language === undefined || BESIDE.has(language)) continue
    counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([language]) => language)
}
