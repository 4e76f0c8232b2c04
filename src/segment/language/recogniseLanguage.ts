import { ENOUGH_LETTERS, letters, proseWindows } from './proseWindows.js'

/** The language most of a text is written in. */
export interface Language {
  /** English name of the language: "English", "Spanish". */
  readonly language: string
  /** False when the text is too short or too mixed to tell; `language` is then "English". */
  readonly sure: boolean
}

const ENGLISH = 'en'
/** How far another language must score above English before it counts; below it, short English lists are at risk. */
const MARGIN = 0.1

/**
 * The language of `text`, by length where it mixes several. Names, codes and titles do not count. Under 40 letters of
 * running text the answer is unsure. Uses the n-gram counts of the package `eld` in their smallest size; loading them
 * takes about a quarter of a second and 90 MB once per process.
 */
export async function recogniseLanguage(text: string): Promise<Language> {
  const windows = proseWindows(text)
  const unsure: Language = { language: nameOf(ENGLISH), sure: false }
  if (windows.reduce((sum, window) => sum + letters(window), 0) < ENOUGH_LETTERS) return unsure
  const { eld } = await import('eld/extrasmall')
  const lengths = new Map<string, number>()
  for (const window of windows) {
    const result = eld.detect(window)
    const scores = result.getScores()
    const best = scores[result.language] ?? 0
    const clear = result.language === ENGLISH || best - (scores[ENGLISH] ?? 0) >= MARGIN
    if (!result.isReliable() || !clear) continue
    lengths.set(result.language, (lengths.get(result.language) ?? 0) + letters(window))
  }
  const [main] = [...lengths].sort((a, b) => b[1] - a[1])
  return main === undefined ? unsure : { language: nameOf(main[0]), sure: true }
}

function nameOf(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
}
