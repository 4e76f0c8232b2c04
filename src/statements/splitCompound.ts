import { readCompound } from './lint/readCompound.js'

/**
 * The competencies of a sentence that holds several, each as a wording of its own: "Maintain the ledger and answer the
 * phone" → "Maintain the ledger", "Answer the phone". Empty when the sentence holds one, or when a part would not stand
 * alone.
 */
export function splitCompound(text: string): readonly string[] {
  const compound = readCompound(text)
  return compound?.alone === true ? compound.parts : []
}
