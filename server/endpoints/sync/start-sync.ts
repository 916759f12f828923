import { isRootOwner } from '../../facts/root-owner.ts'
import { loadAuthority } from '../../facts/load-authority.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { appendEntry } from '../../store/log.ts'
import { wantAttendanceReading } from '../../store/attendance-reading.ts'
import { startPass, syncProgress } from '../../store/sync.ts'

export const startSync: Endpoint<'startSync'> = async (call) => {
  const authority = await loadAuthority(call.tx, call.person)
  if (!isRootOwner(authority)) return new Refusal('not_allowed', [{ code: 'not_root_owner' }])
  const pass = await startPass(call.tx)
  if (pass === null) return new Refusal('sync_running')
  await appendEntry(call.tx, {
    actorId: call.person.id,
    onBehalfOf: null,
    action: 'sync.requested',
    objectKind: 'sync',
    objectId: pass.id,
    changeId: null,
    beforeHash: null,
    afterHash: null,
    requestId: call.requestId,
    reason: null,
    facts: {},
  })
  await wantAttendanceReading(call.tx)
  await call.tx.announce({ topic: 'sync', changeId: null, personIds: 'all' })
  return syncProgress(call.tx)
}
