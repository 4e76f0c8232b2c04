import type { Recognition, Warning } from '../../domain/document.js'
import { sureness } from './seePage.js'
import type { Seen } from './startTesseract.js'

/** Below this mean confidence people are told to scan again. */
const POOR = 0.7

interface Seeing {
  readonly recognition: Recognition
  readonly warnings: readonly Warning[]
}

/** How sure recognition was, and what people are told about it. `pages` are numbers of the pages seen, in order. */
export function recognitionOf(pages: readonly number[], seen: readonly Seen[]): Seeing {
  const counts = seen.map(({ lines }) => lines.reduce((sum, { words }) => sum + words.length, 0))
  const read = pages.flatMap((page, index) => {
    const [one, words = 0] = [seen[index], counts[index]]
    return one && words > 0 ? [{ page, confidence: sureness(one), words }] : []
  })
  const words = read.reduce((sum, page) => sum + page.words, 0)
  const total = read.reduce((sum, page) => sum + page.confidence * page.words, 0)
  const confidence = words === 0 ? 0 : total / words
  const empty = pages.filter((_, index) => counts[index] === 0)
  return {
    recognition: { confidence, pages: read.map(({ page, confidence }) => ({ page, confidence })) },
    warnings: [
      ...(read.length > 0
        ? [
            recognised(
              read.map(({ page }) => page),
              confidence,
            ),
          ]
        : []),
      ...(read.length > 0 && confidence < POOR ? [POORLY] : []),
      ...(empty.length > 0 ? [withoutText(empty)] : []),
    ],
  }
}

function recognised(pages: readonly number[], confidence: number): Warning {
  const [are, their] = pages.length === 1 ? ['is a picture', 'its'] : ['are pictures', 'their']
  const sure = `${Math.round(100 * confidence)} % sure`
  return {
    id: 'recognised_text',
    sentence: `${namesOf(pages)} ${are}; ${their} text was recognised (${sure}). Check names and numbers.`,
  }
}

const POORLY: Warning = {
  id: 'recognised_poorly',
  sentence:
    'Many words could hardly be recognised. Scan the document again, straight, sharp and at 300 dpi, or add a version with real text.',
}

function withoutText(pages: readonly number[]): Warning {
  const show = pages.length === 1 ? 'shows' : 'show'
  return {
    id: 'pictures_without_text',
    sentence: `${namesOf(pages)} ${show} a picture in which no text was found.`,
  }
}

/** "Page 3", "Pages 1-4, 7". `pages` ascend. */
function namesOf(pages: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last && page === last[1] + 1) last[1] = page
    else ranges.push([page, page])
  }
  const names = ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`))
  return `${pages.length === 1 ? 'Page' : 'Pages'} ${names.join(', ')}`
}
