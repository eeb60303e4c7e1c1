import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A session bus of its own, with or without a keyring on it. */
export interface KeyringSession {
  readonly env: Readonly<Record<string, string>>
  readonly end: () => Promise<void>
}

/** A bus that starts no service by itself: what is not put on it is not there. */
const BUS = `<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`

/** What is missing for a real keyring here, with what would bring it; null where nothing is. */
export function keyringLack(): string | null {
  if (process.platform !== 'linux') return 'gnome-keyring is Linux’s; this system has a keyring of its own'
  const lacking = ['dbus-daemon', 'gnome-keyring-daemon'].filter((program) => spawnSync('which', [program]).status !== 0)
  return lacking.length === 0 ? null : `there is no ${lacking.join(' and no ')} here: apt-get install dbus gnome-keyring`
}

/** Starts a bus and, where a folder is given, an unlocked keyring over that folder: the same folder is the same keyring. */
export async function startKeyring(scratch: string, keyring: string | null): Promise<KeyringSession> {
  const config = join(scratch, 'bus.conf')
  await writeFile(config, BUS)
  const bus = spawn('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [address] = await once(bus.stdout, 'data')
  const env: Record<string, string> = { DBUS_SESSION_BUS_ADDRESS: String(address).trim() }
  const daemon = keyring === null ? null : await startDaemon(join(scratch, keyring), env)
  return {
    env,
    end: async () => {
      await ended(daemon)
      await ended(bus)
    },
  }
}

async function startDaemon(folder: string, env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  await mkdir(join(folder, 'run'), { recursive: true, mode: 0o700 })
  const daemon = spawn('gnome-keyring-daemon', ['--unlock', '--foreground', '--components=secrets', `--control-directory=${join(folder, 'run')}`], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...env, XDG_DATA_HOME: folder },
  })
  daemon.stdin.end('password')
  // It tells its address once it is there for others.
  await once(daemon.stdout, 'data')
  return daemon
}

async function ended(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
