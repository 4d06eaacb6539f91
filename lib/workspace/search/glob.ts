import { RelayError } from '../../errors.ts'
import { compilePattern, quoted } from './pattern.ts'

/** Tests a path of a root. */
export type PathFilter = (path: string) => boolean

/** Program steps of all globs together, as the engine counts them. */
const MOST_STEPS = 4000

/**
 * The paths that globs select: `*` and `?` within a name, `**` over folders, `[ab]`, `{a,b}`; a glob without a slash fits
 * names at any depth, and one that begins with `!` takes paths out again. Matching takes time linear in the path:
 * libraries for globs make patterns that backtrack, and six stars against one name of 120 letters kept picomatch 4.0.7
 * busy for 41 seconds. Throws `INPUT_INVALID`.
 */
export async function createGlobs(globs: readonly string[]): Promise<PathFilter> {
  if (globs.length === 0) return () => true
  const compiled = await Promise.all(globs.map(compileGlob))
  if (compiled.reduce((sum, { steps }) => sum + steps, 0) > MOST_STEPS) {
    const message = 'Cannot search: the globs are too long. Use fewer or shorter ones.'
    throw new RelayError('INPUT_INVALID', message)
  }
  const including = compiled.filter(({ isExcluding }) => !isExcluding)
  const excluding = compiled.filter(({ isExcluding }) => isExcluding)
  return (path) =>
    (including.length === 0 || including.some(({ test }) => test(path))) &&
    !excluding.some(({ test }) => test(path))
}

async function compileGlob(glob: string) {
  const isExcluding = glob.startsWith('!')
  const source = sourceOf(isExcluding ? glob.slice(1) : glob)
  const pattern = await compilePattern(`(?s)^(?:${source})\\z`, { ignoresCase: false })
  return { isExcluding, steps: pattern.programSize(), test: (path: string) => pattern.test(path) }
}

/** The regular expression of a glob, without anchors. */
function sourceOf(glob: string): string {
  const path = glob.replace(/^(\.?\/)+/, '')
  const whole = path.endsWith('/') ? `${path}**` : path
  const isName = !path.replace(/\/$/, '').includes('/')
  return (isName ? '(?:.*/)?' : '') + translate(whole)
}

/** Translates the glob piece by piece. A bracket or brace that is not closed means itself. */
function translate(glob: string): string {
  let source = ''
  let depth = 0
  for (let at = 0; at < glob.length;) {
    const rest = glob.slice(at)
    const stars = /^\*\*+(\/|$)/.exec(rest)
    const isAtStart = at === 0 || glob[at - 1] === '/'
    if (stars !== null && isAtStart) {
      source += stars[1] === '/' ? '(?:.*/)?' : '.*'
      at += stars[0].length
      continue
    }
    const set = /^\[([!^]?)(\]?[^\]]*)\]/.exec(rest)
    if (set !== null) {
      source += setOf(set[1] !== '', set[2] ?? '')
      at += set[0].length
      continue
    }
    const run = /^\*+/.exec(rest)
    if (run !== null) {
      source += '[^/]*'
      at += run[0].length
      continue
    }
    const character = String.fromCodePoint(glob.codePointAt(at) ?? 0)
    at += character.length
    if (character === '?') source += '[^/]'
    else if (character === '{' && glob.indexOf('}', at) !== -1) {
      source += '(?:'
      depth += 1
    } else if (character === '}' && depth > 0) {
      source += ')'
      depth -= 1
    } else if (character === ',' && depth > 0) source += '|'
    else if (character === '\\' && at < glob.length) {
      const literal = String.fromCodePoint(glob.codePointAt(at) ?? 0)
      source += quoted(literal)
      at += literal.length
    } else source += quoted(character)
  }
  return source + ')'.repeat(depth)
}

function setOf(isNegated: boolean, members: string): string {
  const inside = members.replaceAll(/[\\[\]^&~]/g, '\\$&')
  return `[${isNegated ? '^/' : ''}${inside}]`
}
