import type { ExtractLimits } from '../limits.js'

/** The limits that hold for a ZIP archive or a mail and for each file in it; rows of `LIMITS`. */
export type ContainerLimits = Pick<
  ExtractLimits,
  | 'bytes'
  | 'zipRatio'
  | 'zipRatioFromBytes'
  | 'containerBytes'
  | 'containerMembers'
  | 'containerTotalBytes'
  | 'mailHeadBytes'
  | 'mailParts'
  | 'mailDepth'
>

/** Unpacked bytes that may still be written; shared by all members of one container. */
export interface ByteBudget {
  left: number
}
