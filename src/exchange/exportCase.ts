import type { AcceptedFramework } from '../domain/accepted.js'
import { uuidV5 } from '../store/ids.js'
import type { CaseItem, CaseLicence, CasePackage } from '../wire/caseShapes.js'
import { writeHierarchy, writeMatch } from './caseAssociations.js'
import { type CaseOptions, type Draft, relationOf, startDraft, time } from './caseDraft.js'
import { CASE_LENGTHS, clip, oneLine } from './caseText.js'
import { broaderNote, describe, documentNotes, type ItemType, itemType, NO_CREATOR } from './caseWords.js'
import { checkCase } from './checkCase.js'
import { requireWritable } from './requireWritable.js'
import { targetNode } from './targetNode.js'

/**
 * The accepted framework as a CASE package. The same record always gives the same package: identifiers and times come
 * from the record or are derived from it. Throws `invalid_request` for a text that no importer would take, and a plain
 * error, our bug, when the package breaks a structural rule of `checkCase`.
 */
export function exportCase(accepted: AcceptedFramework, options: CaseOptions): CasePackage {
  requireWritable(accepted)
  const draft = startDraft(accepted, options)
  const items = writeItems(draft)
  const associations = [
    ...writeHierarchy(draft, items),
    ...accepted.alignments.map((one) => writeMatch(draft, one)),
  ]
  const types = [...new Set(items.map((item) => item.CFItemType))]
  const written: CasePackage = {
    CFDocument: writeDocument(draft),
    CFItems: items,
    CFAssociations: associations,
    CFDefinitions: {
      CFItemTypes: Object.values(draft.types).filter((type) => types.includes(type.title)),
      CFLicenses: writeLicences(draft),
    },
  }
  const problems = checkCase(written, options.version)
  if (problems.length > 0) throw new Error(`The CASE export breaks its own rules: ${problems.join(' ')}`)
  return written
}

function writeDocument({ accepted, options, document, changedAt }: Draft): CasePackage['CFDocument'] {
  const { framework } = accepted
  const publisher = framework.publisher?.trim() ? clip(framework.publisher, CASE_LENGTHS.publisher) : null
  return {
    identifier: document.identifier,
    uri: document.uri,
    ...(options.version === '1.1' && { caseVersion: '1.1' }),
    creator: publisher ?? NO_CREATOR,
    title: document.title,
    lastChangeDateTime: changedAt,
    ...(publisher !== null && { publisher }),
    description: describe(framework.subject, framework.perspective),
    language: 'en',
    adoptionStatus: 'Draft',
    notes: documentNotes(accepted, options.toolVersion, changedAt),
  }
}

function writeItems(draft: Draft): CaseItem[] {
  const { accepted, text } = draft
  const item = (
    id: string,
    code: string | null,
    statement: string,
    type: ItemType,
    updatedAt: string,
  ): CaseItem => {
    const { title, identifier, uri } = draft.types[type]
    return {
      identifier: id,
      uri: draft.uri(id),
      fullStatement: text(statement),
      ...(code && { humanCodingScheme: oneLine(code) }),
      CFItemType: title,
      CFItemTypeURI: { title, identifier, uri },
      language: 'en',
      lastChangeDateTime: time(updatedAt),
    }
  }
  const groups = [...accepted.groups].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  return [
    ...groups.map((one) => item(one.id, one.code, one.title, 'group', accepted.framework.updatedAt)),
    ...accepted.items.map((one) => ({
      ...item(one.id, one.code, one.text, itemType(one.kind), one.updatedAt),
      ...itemNotes(draft, one.id),
    })),
  ]
}

function itemNotes({ accepted, options }: Draft, item: string): { notes?: string } {
  if (options.version === '1.1') return {}
  const notes = accepted.alignments
    .filter((one) => one.item === item)
    .map((one) => broaderNote({ ...one, relation: relationOf(one) }, targetNode(one, '1.0').title))
    .filter((note) => note !== null)
  return notes.length === 0 ? {} : { notes: notes.join(' ') }
}

/** The licence of the O*NET information that matches name; the framework's own licence is its publisher's to choose. */
function writeLicences({ accepted, document, uri }: Draft): CaseLicence[] {
  if (!accepted.alignments.some((one) => one.targetFramework === 'onet')) return []
  const identifier = uuidV5(document.identifier, 'licence\nonet')
  return [
    {
      identifier,
      uri: uri(identifier),
      title: 'CC BY 4.0',
      description: 'Licence of the O*NET information that the matches of this framework name.',
      licenseText: 'https://creativecommons.org/licenses/by/4.0/',
      lastChangeDateTime: time(accepted.framework.createdAt),
    },
  ]
}
