import type { Extracted } from '../../domain/document.js'
import type { Unit } from '../../domain/unit.js'
import { letters } from './proseWindows.js'
import { recogniseLanguage } from './recogniseLanguage.js'

/** Where a document is not in English. Names of languages are English ones ("Spanish"). */
export interface OtherLanguage {
  /** Main language of the document when it is another than English, else null. */
  readonly document: string | null
  /** Ordinal of each unit that is mainly in another language, short units of such a document among them. */
  readonly units: ReadonlyMap<number, string>
}

/** Letters of a unit below which its language is not asked for. */
const UNIT_LETTERS = 200

/** Tells which parts of a document are mainly in another language than English. Unsure counts as English. */
export async function otherLanguage(extracted: Extracted, units: readonly Unit[]): Promise<OtherLanguage> {
  const document = await otherThanEnglish(extracted.text)
  const found = new Map<number, string>()
  for (const unit of units) {
    const text = extracted.text.slice(unit.start, unit.end)
    const language = letters(text) < UNIT_LETTERS ? document : await otherThanEnglish(text)
    if (language !== null) found.set(unit.ordinal, language)
  }
  return { document, units: found }
}

async function otherThanEnglish(text: string): Promise<string | null> {
  const { language, sure } = await recogniseLanguage(text)
  return sure && language !== 'English' ? language : null
}
