import { z } from 'zod'

/** CASE versions that can be written and read. */
export const CASE_VERSIONS = ['1.0', '1.1'] as const
export type CaseVersion = (typeof CASE_VERSIONS)[number]

const link = z.object({ title: z.string(), identifier: z.string(), uri: z.string() })
const node = link.extend({ targetType: z.string().optional() })
const changed = { uri: z.string(), lastChangeDateTime: z.string() }

const document = z.object({
  identifier: z.string(),
  ...changed,
  caseVersion: z.string().optional(),
  creator: z.string(),
  title: z.string(),
  publisher: z.string().optional(),
  description: z.string().optional(),
  language: z.string().optional(),
  adoptionStatus: z.string().optional(),
  licenseURI: link.optional(),
  notes: z.string().optional(),
})

const item = z.object({
  identifier: z.string(),
  ...changed,
  fullStatement: z.string(),
  humanCodingScheme: z.string().optional(),
  CFItemType: z.string().optional(),
  CFItemTypeURI: link.optional(),
  language: z.string().optional(),
  licenseURI: link.optional(),
  notes: z.string().optional(),
})

const association = z.object({
  identifier: z.string(),
  ...changed,
  associationType: z.string(),
  sequenceNumber: z.coerce.number().int().optional(),
  originNodeURI: node,
  destinationNodeURI: node,
  notes: z.string().optional(),
})

const itemType = z.object({
  identifier: z.string(),
  ...changed,
  title: z.string(),
  description: z.string(),
  hierarchyCode: z.string(),
})

const licence = z.object({
  identifier: z.string(),
  ...changed,
  title: z.string(),
  description: z.string().optional(),
  licenseText: z.string(),
})

/**
 * The part of a CASE package (1EdTech CASE 1.0 and 1.1) that Tributary writes and reads. Unknown keys are dropped on
 * reading; what the standard asks for beyond shape is checked by `checkCase`.
 */
export const casePackage = z.object({
  CFDocument: document,
  CFItems: z.array(item).default([]),
  CFAssociations: z.array(association).default([]),
  CFDefinitions: z
    .object({ CFItemTypes: z.array(itemType).default([]), CFLicenses: z.array(licence).default([]) })
    .default({ CFItemTypes: [], CFLicenses: [] }),
})

export type CaseLink = z.infer<typeof link>
export type CaseNode = z.infer<typeof node>
export type CaseItem = z.infer<typeof item>
export type CaseAssociation = z.infer<typeof association>
export type CaseItemType = z.infer<typeof itemType>
export type CaseLicence = z.infer<typeof licence>
export type CasePackage = z.infer<typeof casePackage>
