import { FileVideo2 } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '../Button.tsx'
import { StageNotice, StageWays } from './StageNotice.tsx'

interface Props {
  readonly whyUnreadable: () => Promise<string | null>
  readonly onReveal: () => void
}

const UNDECODABLE = 'The clip is on this disk, but its picture cannot be decoded here. Open the file in the system’s own player.'

/** Says over the stage why there is no picture. */
export function FaultNotice({ whyUnreadable, onReveal }: Props) {
  const [sentence, setSentence] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const ask = useEffectEvent(whyUnreadable)
  useEffect(() => {
    let current = true
    const tell = (reason: string | null): void => {
      if (!current) return
      setMissing(reason !== null)
      setSentence(reason ?? UNDECODABLE)
    }
    ask().then(tell, (error: unknown) => tell(String(error)))
    return () => {
      current = false
    }
  }, [])
  return (
    <StageNotice role="alert" icon={FileVideo2} title="This clip does not play" sentence={sentence ?? 'Looking at the file…'}>
      {!missing && sentence !== null && (
        <StageWays>
          <Button onClick={onReveal}>Show in folder</Button>
        </StageWays>
      )}
    </StageNotice>
  )
}
