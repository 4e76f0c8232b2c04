import type { AcceptedAlignment, AcceptedGroup, AcceptedItem } from '../domain/accepted.js'
import type { Perspective, Subject } from '../domain/framework.js'
import type { Relation } from '../domain/relation.js'
import { type CaseAssociation, type CaseItem, casePackage } from '../wire/caseShapes.js'
import { tidyCase } from '../wire/caseTolerance.js'
import { failure } from '../wire/errors.js'
import { broaderNote, ITEM_TYPES, type ItemType, NO_CREATOR, readDescription } from './caseWords.js'
import { readTarget } from './targetNode.js'

export interface CaseReadItem extends Omit<AcceptedItem, 'kind'> {
  readonly type: Exclude<ItemType, 'group'>
}

export interface CaseReadMatch
  extends Omit<AcceptedAlignment, 'targetFramework' | 'perspective' | 'createdAt'> {
  /** Null when the target belongs to a framework this version does not know. */
  readonly targetFramework: string | null
}

/** What a CASE package says about a framework: an `AcceptedFramework` less what CASE has no place for. */
export interface CaseFramework {
  readonly framework: {
    readonly id: string
    readonly title: string
    readonly publisher: string | null
    readonly subject: Subject | null
    readonly perspective: Perspective | null
    readonly updatedAt: string
  }
  readonly groups: readonly AcceptedGroup[]
  readonly items: readonly CaseReadItem[]
  readonly alignments: readonly CaseReadMatch[]
}

/**
 * Reads a CASE 1.0 or 1.1 package with one level of groups, as `exportCase` writes it, and tolerates the usual slips of
 * other tools. Throws `framework_unreadable` when it is no CASE package.
 */
export function readCase(json: unknown): CaseFramework {
  const parsed = casePackage.safeParse(tidyCase(json))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw failure(
      'framework_unreadable',
      [`it is not a CASE package (${issue?.path.join('.') || 'the file'}: ${issue?.message}).`],
      parsed.error,
    )
  }
  const { CFDocument, CFItems, CFAssociations } = parsed.data
  const parents = new Map<string, CaseAssociation>()
  for (const one of CFAssociations)
    if (one.associationType === 'isChildOf') parents.set(one.originNodeURI.identifier, one)
  const above = new Set([...parents.values()].map((one) => one.destinationNodeURI.identifier))
  const isGroup = (item: CaseItem) => item.CFItemType === ITEM_TYPES.group.title || above.has(item.identifier)
  const groups = CFItems.filter(isGroup)
  const items = CFItems.filter((item) => !isGroup(item))
  const groupIds = new Set(groups.map((group) => group.identifier))
  return {
    framework: {
      id: CFDocument.identifier,
      title: CFDocument.title,
      publisher: CFDocument.publisher ?? (CFDocument.creator === NO_CREATOR ? null : CFDocument.creator),
      subject: readDescription(CFDocument.description)?.subject ?? null,
      perspective: readDescription(CFDocument.description)?.perspective ?? null,
      updatedAt: CFDocument.lastChangeDateTime,
    },
    groups: groups.map((group, at) => ({
      id: group.identifier,
      code: group.humanCodingScheme ?? null,
      title: group.fullStatement,
      position: (parents.get(group.identifier)?.sequenceNumber ?? at + 1) - 1,
    })),
    items: items.map((item) => {
      const parent = parents.get(item.identifier)?.destinationNodeURI.identifier
      return {
        id: item.identifier,
        code: item.humanCodingScheme ?? null,
        text: item.fullStatement,
        type: item.CFItemType === ITEM_TYPES.knowledge.title ? 'knowledge' : 'competency',
        group: parent !== undefined && groupIds.has(parent) ? parent : null,
        updatedAt: item.lastChangeDateTime,
      }
    }),
    alignments: CFAssociations.flatMap((one) => readMatch(one, items)),
  }
}

const RELATIONS: Readonly<Record<string, Relation>> = {
  exactMatchOf: 'same',
  isPartOf: 'inside_theirs',
  isRelatedTo: 'overlap',
  'ext:isBroaderThan': 'inside_ours',
}

function readMatch(association: CaseAssociation, items: readonly CaseItem[]): CaseReadMatch[] {
  const { identifier, associationType, originNodeURI, destinationNodeURI } = association
  const item = items.find((one) => one.identifier === originNodeURI.identifier)
  // The guide asks readers to take an unknown extension as "is related to".
  const relation = RELATIONS[associationType] ?? (associationType.startsWith('ext:') ? 'overlap' : null)
  if (item === undefined || relation === null) return []
  const target = readTarget(destinationNodeURI)
  const note = broaderNote({ relation: 'inside_ours', code: target.code }, destinationNodeURI.title)
  const broader = associationType === 'isRelatedTo' && note !== null && item.notes?.includes(note)
  return [
    {
      id: identifier,
      item: item.identifier,
      ...target,
      relation: broader ? 'inside_ours' : relation,
      updatedAt: association.lastChangeDateTime,
    },
  ]
}
