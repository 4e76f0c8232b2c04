import type { ReferenceItem } from '../domain/framework.js'

/**
 * Openings that say who must be able to do something rather than what ("Ability to …", "Experience in …").
 * Left out before embedding: with them every requirement looks like every other.
 */
const OPENING = new RegExp(
  `^(?:(?:and|or|must|should|have|has|having|possess(?:es)?|a|an|the|strong|good|excellent|proven|demonstrated?|solid|basic|thorough|working|general|proficient|advanced|in-depth|extensive|previous|prior|hands-on|considerable|some|high|superior|exceptional|outstanding)[,\\s]+)*` +
    `(?:ability|able|capacity|capable|skills?|skilled|experience|expertise|proficiency|proficient|competen(?:ce|cy|t)|familiarity|familiar|understanding|knowledge|willingness)\\s+` +
    `(?:and\\s+(?:ability|skills?|experience|understanding|knowledge|willingness)\\s+)?(?:to|in|of|with|on|at|for)\\s+`,
  'i',
)

/** The text to embed for a statement: single spaces, without a "who can" opening. */
export function matchText(statement: string): string {
  const text = statement.replace(/\s+/g, ' ').trim()
  return text.replace(OPENING, '') || text
}

/** Title with the item's description; the title alone when it has none. */
export function describedText(item: ReferenceItem): string {
  return item.description === null ? item.title : `${item.title}. ${item.description}`
}

/** Every text of one item whose vector the matcher needs: title, title with description, exemplars. */
export function itemTexts(item: ReferenceItem): readonly string[] {
  return [...new Set([item.title, describedText(item), ...item.exemplars])]
}

/** Every text of a framework whose vector the matcher needs, each once, in a stable order. */
export function frameworkTexts(
  items: readonly ReferenceItem[],
  negatives: readonly string[],
): readonly string[] {
  return [...new Set([...items.flatMap(itemTexts), ...negatives])]
}
