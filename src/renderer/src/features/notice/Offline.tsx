import { useOnline } from '../../app-state/use-online.ts'
import { useStudioStatus } from '../../app-state/use-shotboard.ts'
import style from './Notice.module.css'

/** One quiet line while there is no network: what goes on working, which is nearly everything. */
export function Offline() {
  const online = useOnline()
  const { practice } = useStudioStatus()
  const words = practice ? 'Offline. Everything works, practice renders too.' : 'Offline. Everything works but paying: what is under way goes on by itself when the network is back.'
  return (
    <section aria-label="Network" className={style['offline']} hidden={online}>
      <p role="status">{online ? '' : words}</p>
    </section>
  )
}
