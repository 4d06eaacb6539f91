/** The languages that code is coloured in, each with the names and file endings for it. */
const LANGUAGES = {
  bash: ['bash', 'sh', 'shell', 'zsh', 'console', 'shellsession'],
  c: ['c', 'h'],
  cpp: ['cpp', 'c++', 'cc', 'cxx', 'hpp', 'hh'],
  csharp: ['csharp', 'cs', 'c#'],
  css: ['css'],
  diff: ['diff', 'patch'],
  dockerfile: ['dockerfile', 'docker'],
  go: ['go', 'golang'],
  graphql: ['graphql', 'gql'],
  ini: ['ini', 'toml', 'cfg', 'conf'],
  java: ['java'],
  javascript: ['javascript', 'js', 'jsx', 'mjs', 'cjs'],
  json: ['json', 'jsonc', 'jsonl', 'json5'],
  kotlin: ['kotlin', 'kt', 'kts'],
  lua: ['lua'],
  makefile: ['makefile', 'make', 'mk'],
  markdown: ['markdown', 'md'],
  perl: ['perl', 'pl'],
  php: ['php'],
  python: ['python', 'py', 'pyi'],
  ruby: ['ruby', 'rb'],
  rust: ['rust', 'rs'],
  scss: ['scss', 'sass', 'less'],
  sql: ['sql', 'psql'],
  swift: ['swift'],
  typescript: ['typescript', 'ts', 'tsx', 'mts', 'cts'],
  xml: ['xml', 'html', 'svg', 'xhtml', 'vue'],
  yaml: ['yaml', 'yml'],
} as const

export type Language = keyof typeof LANGUAGES

const BY_NAME = new Map<string, Language>(
  Object.entries(LANGUAGES).flatMap(([language, names]) =>
    names.map((name): [string, Language] => [name, language as Language]),
  ),
)

/** The language that a code fence names, such as `ts`; undefined for one that is not known. */
export function languageNamed(name: string): Language | undefined {
  return BY_NAME.get(name.toLowerCase())
}

/** The language of a file, from its name. */
export function languageOfFile(path: string): Language | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  return BY_NAME.get(name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : name)
}
