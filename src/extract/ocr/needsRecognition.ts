import type { ExtractOutcome } from '../../domain/document.js'
import type { ChildLost } from '../child/startChild.js'

/** Outcomes of plain reading that say: only the look of the pages tells their text. */
const PICTURES = ['scanned_pdf', 'garbled_pdf', 'picture']
const PICTURE_PAGES = 'pages_without_text'

/** True when a document, or some pages of it, hold their text in pictures. */
export function needsRecognition(read: ExtractOutcome): boolean {
  if (read.kind === 'refused') return PICTURES.includes(read.id)
  return read.warnings.some((warning) => warning.id === PICTURE_PAGES)
}

/** What is known after text recognition: its text, or the text without the pictures when it failed on those. */
export function withPictures(
  read: ExtractOutcome,
  recognised: ExtractOutcome | ChildLost,
): ExtractOutcome | ChildLost {
  return read.kind === 'refused' || recognised.kind === 'extracted' ? recognised : read
}
