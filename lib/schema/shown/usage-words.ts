import type { Usage } from '../result.ts'

/** US dollars: `$1.50`; amounts below a cent have three decimals. */
export function dollars(usd: number): string {
  return `$${usd > 0 && usd < 0.01 ? usd.toFixed(3) : usd.toFixed(2)}`
}

type Tokens = Pick<Usage, 'input_tokens' | 'output_tokens'>

/** The tokens that a client reported, such as `1200 in, 340 out`; undefined when it reported none. */
export function tokenWords(
  usage: Tokens | null | undefined,
  written: (count: number) => string = String,
): string | undefined {
  const { input_tokens, output_tokens } = usage ?? {}
  const parts = [
    input_tokens === undefined ? undefined : `${written(input_tokens)} in`,
    output_tokens === undefined ? undefined : `${written(output_tokens)} out`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(', ')
}
