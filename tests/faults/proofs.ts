import type { Proof } from './frame/proof.ts'
import { APP_KILLS } from './proofs/app-kills.ts'
import { CANARY } from './proofs/canary.ts'
import { CLIP_URLS } from './proofs/clip-urls.ts'
import { HELD_KEYS } from './proofs/held-keys.ts'
import { INDEXEDDB } from './proofs/corruptions.ts'
import { COMPACTION } from './proofs/compaction.ts'
import { CORRECTIONS } from './proofs/corrections.ts'
import { CUT_CONNECTIONS } from './proofs/cut-connections.ts'
import { CUT_DOWNLOADS } from './proofs/cut-downloads.ts'
import { DOOR } from './proofs/door.ts'
import { EDIT_KILLS } from './proofs/edit-kills.ts'
import { FULL_DISK } from './proofs/full-disk.ts'
import { KILLS, POWER_CUTS } from './proofs/kills.ts'
import { LOST_ORDERS } from './proofs/lost-orders.ts'
import { MALFORMED_ANSWERS } from './proofs/malformed-answers.ts'
import { MEDIA } from './proofs/media.ts'
import { PROJECT_FILES } from './proofs/project-files.ts'
import { RENDERER_KILLS } from './proofs/renderer-kills.ts'
import { DOUBLE_CLICKS, REPLAYS } from './proofs/repeats.ts'
import { RESENDS } from './proofs/resends.ts'
import { SPEND_LEDGER } from './proofs/spend-ledger.ts'
import { SPEND_LIMITS } from './proofs/spend-limits.ts'

/** Every promise that the battery puts to the test, in the order of its table. The long ones come first, so that none runs alone at the end. */
export const PROOFS: readonly Proof[] = [
  KILLS,
  EDIT_KILLS,
  POWER_CUTS,
  APP_KILLS,
  DOOR,
  RENDERER_KILLS,
  CANARY,
  HELD_KEYS,
  COMPACTION,
  INDEXEDDB,
  CLIP_URLS,
  CUT_CONNECTIONS,
  DOUBLE_CLICKS,
  REPLAYS,
  RESENDS,
  LOST_ORDERS,
  MALFORMED_ANSWERS,
  CUT_DOWNLOADS,
  FULL_DISK,
  SPEND_LIMITS,
  SPEND_LEDGER,
  CORRECTIONS,
  PROJECT_FILES,
  MEDIA,
]
