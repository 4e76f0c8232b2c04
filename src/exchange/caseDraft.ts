import type { AcceptedAlignment, AcceptedFramework } from '../domain/accepted.js'
import { isTraitOrTopic } from '../domain/framework.js'
import type { Relation } from '../domain/relation.js'
import { frameworkUuid, uuidV5 } from '../store/ids.js'
import type { CaseItemType, CaseLink, CaseVersion } from '../wire/caseShapes.js'
import { CASE_LENGTHS, clip, oneLine, uriOf } from './caseText.js'
import { ITEM_TYPES, type ItemType } from './caseWords.js'

export interface CaseOptions {
  readonly version: CaseVersion
  /** Address below which identifiers resolve; empty makes them `urn:uuid:`. */
  readonly publicBase: string
  readonly toolVersion: string
}

/** What every part of a package needs to be written. */
export interface Draft {
  readonly accepted: AcceptedFramework
  readonly options: CaseOptions
  readonly document: CaseLink
  readonly types: Readonly<Record<ItemType, CaseItemType>>
  /** Latest change of anything in the record: consumers poll the document's date. */
  readonly changedAt: string
  readonly text: (text: string) => string
  readonly uri: (identifier: string) => string
}

/** Derives from the record what the parts of its package share. */
export function startDraft(accepted: AcceptedFramework, options: CaseOptions): Draft {
  const { framework } = accepted
  const uri = (identifier: string) => uriOf(options.publicBase, identifier)
  const identifier = frameworkUuid(framework.id)
  const document = { title: clip(framework.title, CASE_LENGTHS.title), identifier, uri: uri(identifier) }
  const changes = [framework.createdAt, framework.updatedAt]
  for (const one of [...accepted.items, ...accepted.alignments]) changes.push(one.updatedAt)
  const define = (type: ItemType): CaseItemType => {
    const id = uuidV5(identifier, `item type\n${ITEM_TYPES[type].title}`)
    return {
      identifier: id,
      uri: uri(id),
      ...ITEM_TYPES[type],
      lastChangeDateTime: time(framework.createdAt),
    }
  }
  const types = { group: define('group'), competency: define('competency'), knowledge: define('knowledge') }
  const changedAt = changes.map(time).sort().at(-1) ?? time(framework.updatedAt)
  // 1.0 wants one line; 1.1 allows paragraphs.
  const text = options.version === '1.0' ? oneLine : (value: string) => value
  return { accepted, options, document, types, changedAt, text, uri }
}

/** Traits and topics are only ever "related to" (design §6.5), whatever the record says. */
export function relationOf({ targetFramework, level, relation }: AcceptedAlignment): Relation {
  return isTraitOrTopic(targetFramework, level) ? 'overlap' : relation
}

/** RFC 3339 in UTC; consumers compare these as text. */
export function time(value: string): string {
  return new Date(value).toISOString()
}
