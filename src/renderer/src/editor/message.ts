/** Something to say to the user once: a refusal, or what was done where the eye may not see it. */
export interface Message {
  readonly text: string
  readonly tone: 'said' | 'refused'
  /** Whether the message offers to take back the last step. */
  readonly undoable: boolean
  /** Something else that the message offers. */
  readonly offer?: Offer
}

/** Something that can be done about what is said, under its name. */
export interface Offer {
  readonly label: string
  readonly run: () => void
  /** Whether it is about the open board as it stands: gone with the next step, and with the board. */
  readonly here?: true
}

/** What is still worth saying after another step: no offer that would take back the wrong one, or is about a board as it was, no refusal that is past. */
export function afterStep(message: Message | null): Message | null {
  return message?.undoable || message?.offer?.here || message?.tone === 'refused' ? null : message
}
