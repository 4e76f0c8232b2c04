// Sentences a second from text to statements (segment + find + reword), against one regular
// expression of the verbs and cue words over the sentences.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extractBytes } from '../../dist/src/extract/extractBytes.js'
import { segmentText } from '../../dist/src/segment/segmentText.js'
import { findStatements } from '../../dist/src/statements/findStatements.js'
import { PACKAGE_ROOT } from '../../dist/src/wire/packageRoot.js'
import { LEVELS_BY_VERB } from '../training/bloomVerbs.mjs'
import { medianRate } from './median.mjs'

const SAMPLES = [
  'syllabus-communicating-with-data.docx',
  'job-data-analyst.docx',
  'catalog-business-analytics.md',
]
/** What a keyword filter looks for: every verb of our level table in its forms, and the cue words. */
const NAIVE = new RegExp(
  `\\b(?:${[...LEVELS_BY_VERB.keys()].map((verb) => verb.replace(/e$/, 'e?')).join('|')})(?:s|es|d|ed|ing)?\\b|\\b(?:able to|will|abilit(?:y|ies)|knowledge|skills?|responsible|experience|proficien(?:t|cy)|familiar|must|should)\\b`,
  'giu',
)

export async function benchStatements() {
  const documents = []
  for (const name of SAMPLES) {
    const bytes = await readFile(join(PACKAGE_ROOT, 'corpora/samples', name))
    const extracted = await extractBytes({ name, bytes })
    const documentKind = name.startsWith('job') ? 'job' : name.startsWith('catalog') ? 'catalog' : 'syllabus'
    documents.push({ extracted, documentKind })
  }
  const sentencesOf = ({ extracted }) => extracted.text.split(/(?<=[.!?])\s+|\n/)
  const sentences = documents.reduce((sum, document) => sum + sentencesOf(document).length, 0)
  const rate = await medianRate(15, () => {
    for (const { extracted, documentKind } of documents) {
      const units = segmentText(extracted, documentKind)
      findStatements({ extracted, units, documentSha: '0'.repeat(64), documentKind })
    }
    return sentences
  })
  const baseline = await medianRate(15, () => {
    let hits = 0
    for (const document of documents)
      for (const text of sentencesOf(document)) hits += text.match(NAIVE)?.length ?? 0
    return hits > 0 ? sentences : 0
  })
  return {
    name: 'statements',
    unit: 'sentences/s',
    rate,
    baseline,
    baselineName: 'one regular expression of verbs and cues',
  }
}
