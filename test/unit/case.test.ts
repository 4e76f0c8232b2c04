import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AcceptedAlignment, AcceptedFramework } from '../../src/domain/accepted.js'
import { oneLine } from '../../src/exchange/caseText.js'
import { itemType } from '../../src/exchange/caseWords.js'
import { checkCase } from '../../src/exchange/checkCase.js'
import { exportCase } from '../../src/exchange/exportCase.js'
import { EXPORT_FORMATS } from '../../src/exchange/formats.js'
import { readCase } from '../../src/exchange/readCase.js'
import { CASE_VERSIONS, type CasePackage, type CaseVersion } from '../../src/wire/caseShapes.js'
import { ACCEPTED, anyAccepted } from '../support/acceptedFramework.js'
import { NO_SHARED, SHARED } from '../support/shared.js'

const options = { publicBase: 'https://frameworks.example.org', toolVersion: '0.1.0' }
const write = (accepted: AcceptedFramework, version: CaseVersion) =>
  exportCase(accepted, { ...options, version })
const association = (written: CasePackage, id: string) => {
  const found = written.CFAssociations.find((one) => one.identifier === id)
  if (found === undefined) throw new Error(`no association ${id}`)
  return found
}
const idOf = (at: number) => ACCEPTED.alignments[at]?.id ?? ''

describe.each(CASE_VERSIONS)('a CASE %s package', (version) => {
  const written = write(ACCEPTED, version)
  const type = (at: number) => association(written, idOf(at)).associationType

  it('is the same, byte for byte, as the one kept in the repository', async () => {
    const text = EXPORT_FORMATS[`case-${version}`].write(ACCEPTED, options)
    expect(text).toBe(EXPORT_FORMATS[`case-${version}`].write(structuredClone(ACCEPTED), options))
    await expect(text).toMatchFileSnapshot(`../golden/case/data-analyst.case-${version}.json`)
  })

  it('says each relation with our competency first', () => {
    expect(type(0)).toBe('isPartOf')
    expect(type(1)).toBe(version === '1.1' ? 'ext:isBroaderThan' : 'isRelatedTo')
    expect(type(2)).toBe('exactMatchOf')
    expect([type(3), type(4), type(5)]).toEqual(['isRelatedTo', 'isRelatedTo', 'isRelatedTo'])
    const ours = new Set(ACCEPTED.items.map((item) => item.id))
    for (const { id } of ACCEPTED.alignments)
      expect(ours.has(association(written, id).originNodeURI.identifier)).toBe(true)
  })

  it('keeps "theirs is inside ours" in a note that a person can read', () => {
    const item = written.CFItems.find((one) => one.identifier === ACCEPTED.items[0]?.id)
    const note = version === '1.1' ? association(written, idOf(1)).notes : item?.notes
    expect(note).toMatch(version === '1.1' ? /includes “Gather data” .* and more\.$/ : /broader than/)
  })

  it('never calls a trait or topic anything but related', () => {
    const alignments = ACCEPTED.alignments.map((one): AcceptedAlignment => ({ ...one, relation: 'same' }))
    const forced = write({ ...ACCEPTED, alignments }, version)
    expect(association(forced, idOf(5)).associationType).toBe('isRelatedTo')
    expect(association(forced, idOf(4)).associationType).toBe('isRelatedTo')
  })

  it('names framework and kind of every target and gives it its address', () => {
    const target = (at: number) => association(written, idOf(at)).destinationNodeURI
    expect(target(0)).toMatchObject({
      identifier: '4.A.1.a.1',
      uri: 'https://www.onetonline.org/find/descriptor/result/4.A.1.a.1',
    })
    expect(target(5)).toMatchObject({
      title: 'Critical Thinking (21st Century Skills, skill)',
      identifier: 'CT',
    })
    const activities = [1, 2, 3, 5].map((at) => target(at).uri)
    for (const uri of activities) expect(uri).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    expect(new Set(activities).size).toBe(4)
    expect(target(0).targetType).toBe(version === '1.1' ? 'ext:ONET-ContentModel' : undefined)
    expect(target(5).targetType).toBe(version === '1.1' ? 'ext:EDL-21CenturySkills' : undefined)
  })

  it('gives an activity the same address after its id moved to another release', () => {
    const moved = ACCEPTED.alignments.map((one) =>
      one.level === 'dwa' ? { ...one, code: '4.A.2.b.4.a.9' } : one,
    )
    const after = write({ ...ACCEPTED, alignments: moved }, version)
    expect(association(after, idOf(2)).destinationNodeURI.uri).toBe(
      association(written, idOf(2)).destinationNodeURI.uri,
    )
  })

  it('is a draft that carries citations, tool and date and nothing private', () => {
    expect(written.CFDocument).toMatchObject({
      adoptionStatus: 'Draft',
      creator: 'Example College',
      language: 'en',
    })
    expect(written.CFDocument.notes).toBe(
      'Made with Tributary 0.1.0 from decisions up to 2026-01-04. Made-up citation of O*NET data. Made-up citation of the 21st Century Skills.',
    )
    expect(written.CFDefinitions.CFLicenses.map((one) => one.title)).toEqual(['CC BY 4.0'])
    expect(JSON.stringify(written)).not.toMatch(/probability|reviewer|score/)
  })

  it('puts groups and loose items under the document in their order', () => {
    const children = written.CFAssociations.filter((one) => one.associationType === 'isChildOf').map(
      (one) => [one.originNodeURI.title, one.destinationNodeURI.title, one.sequenceNumber],
    )
    expect(children).toEqual([
      ['Working with data', 'Data analyst', 1],
      ['Collect data from several sources.', 'Working with data', 1],
      ['Plan a survey.', 'Working with data', 2],
      ['Privacy law', 'Data analyst', 2],
    ])
  })

  it('uses urn:uuid identifiers until a public address is set', () => {
    const { CFDocument } = exportCase(ACCEPTED, { ...options, version, publicBase: '' })
    expect(CFDocument.uri).toBe(`urn:uuid:${ACCEPTED.framework.id}`)
  })

  it('is empty but sound before anything is accepted', () => {
    const empty = write({ ...ACCEPTED, groups: [], items: [], alignments: [] }, version)
    expect(empty.CFItems).toEqual([])
    expect(empty.CFDefinitions.CFItemTypes).toEqual([])
  })

  it('comes back as the same framework', () => {
    fc.assert(
      fc.property(anyAccepted, (accepted) => {
        const text = EXPORT_FORMATS[`case-${version}`].write(accepted, options)
        const back = readCase(JSON.parse(text))
        const line = version === '1.0' ? oneLine : (value: string) => value
        const { id, title, publisher, subject, perspective } = accepted.framework
        const times = [accepted.framework, ...accepted.items, ...accepted.alignments].map(
          (one) => one.updatedAt,
        )
        expect(back).toEqual({
          framework: { id, title, publisher, subject, perspective, updatedAt: times.sort().at(-1) },
          groups: accepted.groups,
          items: accepted.items.map(({ kind, text, ...rest }) => ({
            ...rest,
            text: line(text),
            type: itemType(kind),
          })),
          alignments: accepted.alignments.map(({ perspective: _, createdAt: __, ...rest }) => rest),
        })
      }),
      { numRuns: 100, seed: 20260301 },
    )
  })

  it('holds every rule, for any framework', () => {
    fc.assert(
      fc.property(anyAccepted, fc.constantFrom('', 'https://example.org/c/'), (accepted, publicBase) => {
        const any = exportCase(accepted, { ...options, publicBase, version })
        expect(checkCase(any, version)).toEqual([])
        expect(JSON.stringify(any)).not.toContain(':null')
      }),
      { numRuns: 100, seed: 20260302 },
    )
  })
})

describe('both versions of one framework', () => {
  it('carry the same identifiers and addresses', () => {
    const names = (version: CaseVersion) => {
      const { CFDocument, CFItems, CFAssociations, CFDefinitions } = write(ACCEPTED, version)
      const all = [CFDocument, ...CFItems, ...CFAssociations, ...CFDefinitions.CFItemTypes]
      return all.map(({ identifier, uri }) => `${identifier} ${uri}`)
    }
    expect(names('1.0')).toEqual(names('1.1'))
  })
})

describe('a record that cannot be written', () => {
  const change = (text: string, code: string | null = null) => ({
    ...ACCEPTED,
    items: ACCEPTED.items.map((item, at) => (at === 0 ? { ...item, text, code } : item)),
  })

  it('is answered with what to change', () => {
    expect(() => write(change('x'.repeat(4097)), '1.1')).toThrow(
      'is longer than 4096 characters. Shorten it.',
    )
    expect(() => write(change(' '), '1.1')).toThrow('has no text')
    expect(() => write(change('Plan', 'x'.repeat(81)), '1.1')).toThrow('The code of “Plan” is longer')
  })

  it('is never written when it would break the rules', () => {
    const [first, second] = ACCEPTED.alignments
    if (!first || !second) throw new Error('fixture')
    const twice = { ...ACCEPTED, alignments: [first, { ...second, id: first.id }] }
    expect(() => write(twice, '1.1')).toThrow('is used twice')
    expect(() => write({ ...ACCEPTED, groups: [] }, '1.1')).toThrow('is not in the record')
    expect(() => write({ ...ACCEPTED, items: [] }, '1.1')).toThrow('belongs to no item')
  })

  it('loses only the end of a very long name', () => {
    const framework = { ...ACCEPTED.framework, title: `${'x'.repeat(118)}😀 long` }
    expect(write({ ...ACCEPTED, framework }, '1.1').CFDocument.title).toBe(`${'x'.repeat(118)}…`)
  })
})

describe('the structural check', () => {
  type Mutation = [
    name: string,
    version: CaseVersion,
    sentence: RegExp,
    change: (written: CasePackage) => void,
  ]
  const item = (written: CasePackage, at: number) => written.CFItems[at] as CasePackage['CFItems'][number]
  const child = (written: CasePackage, at: number) =>
    written.CFAssociations[at] as CasePackage['CFAssociations'][number]
  const matchOf = (written: CasePackage) => association(written, idOf(0))
  const node = (one: { identifier: string; uri: string }) => ({ ...one, title: 'x' })
  const mutations: Mutation[] = [
    [
      'a hierarchy that ends nowhere',
      '1.1',
      /is not in this package/,
      (w) => {
        child(w, 1).destinationNodeURI = node({ identifier: idOf(0), uri: 'urn:x:y' })
      },
    ],
    [
      'a reversed isChildOf',
      '1.1',
      /does not reach the document/,
      (w) => {
        const one = child(w, 1)
        ;[one.originNodeURI, one.destinationNodeURI] = [one.destinationNodeURI, one.originNodeURI]
      },
    ],
    [
      'a reversed match',
      '1.1',
      /which is no item of this package/,
      (w) => {
        const one = matchOf(w)
        ;[one.originNodeURI, one.destinationNodeURI] = [one.destinationNodeURI, one.originNodeURI]
      },
    ],
    ['an item without a parent', '1.1', /does not reach the document/, (w) => w.CFAssociations.splice(3, 1)],
    [
      'an item with two parents',
      '1.1',
      /child of more than one parent/,
      (w) =>
        w.CFAssociations.push({ ...child(w, 1), identifier: idOf(0).replace('e3', 'e4'), uri: 'urn:x:1' }),
    ],
    [
      'a circle',
      '1.1',
      /does not reach the document/,
      (w) => {
        child(w, 0).destinationNodeURI = child(w, 1).originNodeURI
      },
    ],
    [
      'an association with itself',
      '1.1',
      /points at its own start/,
      (w) => {
        matchOf(w).destinationNodeURI = matchOf(w).originNodeURI
      },
    ],
    [
      'two children in one place',
      '1.1',
      /repeats the place 1/,
      (w) => {
        child(w, 2).sequenceNumber = 1
      },
    ],
    [
      'one identifier twice',
      '1.1',
      /is used twice/,
      (w) => {
        matchOf(w).identifier = item(w, 0).identifier
      },
    ],
    [
      'an upper-case UUID',
      '1.1',
      /not a lower-case UUID/,
      (w) => {
        matchOf(w).identifier = matchOf(w).identifier.toUpperCase()
      },
    ],
    [
      'a UUID of version 7',
      '1.1',
      /not a lower-case UUID/,
      (w) => {
        matchOf(w).identifier = '01890a5d-ac96-774b-bcce-b302099a8057'
      },
    ],
    [
      'a UUID with something before it',
      '1.1',
      /not a lower-case UUID/,
      (w) => {
        matchOf(w).identifier = `x${matchOf(w).identifier}`
      },
    ],
    [
      'a wrong address of one of our items',
      '1.1',
      /another address than it has/,
      (w) => {
        matchOf(w).originNodeURI = { ...matchOf(w).originNodeURI, uri: 'urn:x:y' }
      },
    ],
    ['an undefined item type', '1.1', /does not define/, (w) => w.CFDefinitions.CFItemTypes.pop()],
    [
      'an item type under another name',
      '1.1',
      /its definition is called/,
      (w) => {
        item(w, 1).CFItemType = 'Skill'
      },
    ],
    [
      'an undefined licence',
      '1.1',
      /does not define/,
      (w) => {
        w.CFDocument.licenseURI = node({ identifier: idOf(0), uri: 'urn:x:y' })
      },
    ],
    [
      'a change after the document',
      '1.1',
      /changed after the document/,
      (w) => {
        item(w, 1).lastChangeDateTime = '2030-01-01T00:00:00Z'
      },
    ],
    [
      'a time without offset',
      '1.1',
      /with an offset/,
      (w) => {
        item(w, 1).lastChangeDateTime = '2026-01-01T00:00:00'
      },
    ],
    ['a null', '1.1', /CFItems › 1 › notes is null/, (w) => Object.assign(item(w, 1), { notes: null })],
    [
      'a text that is too long',
      '1.1',
      /longer than 4096/,
      (w) => {
        item(w, 1).fullStatement = 'x'.repeat(4097)
      },
    ],
    [
      'one code twice',
      '1.1',
      /The code "1" is used twice/,
      (w) => {
        item(w, 1).humanCodingScheme = '1'
      },
    ],
    [
      'a line break in a title',
      '1.1',
      /tab or line break/,
      (w) => {
        w.CFDocument.title = 'a\nb'
      },
    ],
    [
      'a line break in a 1.0 statement',
      '1.0',
      /tab or line break/,
      (w) => {
        item(w, 1).fullStatement = 'a\nb'
      },
    ],
    [
      'a 1.1 relation in 1.0',
      '1.0',
      /which CASE 1.0 lacks/,
      (w) => {
        matchOf(w).associationType = 'ext:isBroaderThan'
      },
    ],
    [
      'a 1.1 key in 1.0',
      '1.0',
      /targetType is not part of CASE 1.0/,
      (w) => {
        matchOf(w).destinationNodeURI.targetType = 'CASE'
      },
    ],
    [
      'notes of a match in 1.0',
      '1.0',
      /has notes, which CASE 1.0 lacks/,
      (w) => {
        matchOf(w).notes = 'x'
      },
    ],
    [
      'a relation of no version',
      '1.1',
      /which CASE 1.1 lacks/,
      (w) => {
        matchOf(w).associationType = 'covers'
      },
    ],
    [
      'a relative address',
      '1.1',
      /not an absolute address/,
      (w) => {
        item(w, 1).uri = '/uri/1'
      },
    ],
  ]

  it.each(mutations)('catches %s', (_name, version, sentence, change) => {
    const written = structuredClone(write(ACCEPTED, version))
    expect(checkCase(written, version)).toEqual([])
    change(written)
    expect(checkCase(written, version).join('\n')).toMatch(sentence)
  })

  it('lets an item of an earlier framework be replaced by ours', () => {
    const written = structuredClone(write(ACCEPTED, '1.1'))
    const { originNodeURI: ours } = matchOf(written)
    const earlier = { title: 'Before', identifier: idOf(0), uri: 'urn:x:before' }
    Object.assign(matchOf(written), {
      associationType: 'replacedBy',
      originNodeURI: earlier,
      destinationNodeURI: ours,
    })
    Object.assign(earlier, { identifier: '9f3d3f9d-8252-40b1-b282-30ad62424101' })
    expect(checkCase(written, '1.1')).toEqual([])
  })
})

describe('reading what other tools write', () => {
  it('takes a wrapped package with nulls, upper-case ids, bare nodes and numbers as text', () => {
    const written = JSON.parse(JSON.stringify(write(ACCEPTED, '1.0')))
    for (const one of written.CFItems) {
      one.notes ??= null
      one.educationalLevel = ['15']
    }
    for (const one of written.CFAssociations) {
      if (one.sequenceNumber) one.sequenceNumber = String(one.sequenceNumber)
      one.originNodeURI.identifier = one.originNodeURI.identifier.toUpperCase()
      if (one.associationType === 'isChildOf') one.destinationNodeURI = one.destinationNodeURI.identifier
    }
    written.CFDocument.CFPackageURI = 'x'
    expect(readCase({ CFPackage: written })).toEqual(readCase(write(ACCEPTED, '1.0')))
  })

  it('says what is wrong with a file that is no package', () => {
    expect(() => readCase({ hello: 1 })).toThrow(/is not a CASE package \(CFDocument/)
    expect(() => readCase(null)).toThrow(/is not a CASE package/)
  })
})

describe.skipIf(SHARED === null)(`the published schemas (${NO_SHARED})`, () => {
  const schema = (name: string) =>
    JSON.parse(readFileSync(join(SHARED ?? '', 'data/schemas', name), 'utf8')) as object
  const compile = (name: string, draft: '07' | '2019') => {
    const ajv =
      draft === '07' ? new Ajv({ allErrors: true }) : new Ajv2019({ allErrors: true, strict: false })
    formats.default(ajv)
    return ajv.compile(schema(name))
  }
  const validators = SHARED
    ? ([
        ['case-v1p0.schema.json', '1.0', compile('case-v1p0.schema.json', '07')],
        ['case-v1p1.schema.json', '1.1', compile('case-v1p1.schema.json', '07')],
        ['case-v1p1-cfpackage.official.json', '1.1', compile('case-v1p1-cfpackage.official.json', '2019')],
        // Nothing became required in 1.1, so the 1.0 package must hold there too.
        ['case-v1p1.schema.json', '1.0', compile('case-v1p1.schema.json', '07')],
      ] as const)
    : []

  it.each(validators)('%s accepts our %s packages', (_name, version, validate) => {
    fc.assert(
      fc.property(anyAccepted, fc.constantFrom('', options.publicBase), (accepted, publicBase) => {
        const written = exportCase(accepted, { ...options, publicBase, version })
        expect(validate(written) ? [] : validate.errors).toEqual([])
      }),
      { numRuns: 100, seed: 20260303 },
    )
    expect(validate(write(ACCEPTED, version)) ? [] : validate.errors).toEqual([])
  })

  it('reject our 1.1 package as 1.0, so the two are really told apart', () => {
    expect(compile('case-v1p0.schema.json', '07')(write(ACCEPTED, '1.1'))).toBe(false)
  })

  it('come with examples that can be read', () => {
    for (const version of ['1p0', '1p1']) {
      const back = readCase(schema(`example-case-v${version}.json`))
      expect(back.items).toHaveLength(1)
      expect(back.alignments.map((one) => one.relation)).toContain('inside_theirs')
    }
  })
})
