import type { ReactNode } from 'react'

import { later } from '../base/later.tsx'
import { languageNamed } from './languages.ts'

/** Longer code is shown in one colour; colouring it would block the page. */
const LONGEST = 100_000

const Coloured = later(() => import('./coloured.tsx'))

/** Code coloured by its language, which loads with the first code; plain in a language that is not known. */
export function Highlighted({
  text,
  language: named,
}: {
  text: string
  language: string | undefined
}): ReactNode {
  const language = named === undefined ? undefined : languageNamed(named)
  if (language === undefined || text.length > LONGEST) return text
  return <Coloured text={text} language={language} fallback={text} />
}
