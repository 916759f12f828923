export interface Instance {
  readonly id: string
  readonly processCode: string
  readonly originatorUserId: string
  readonly createdAt: number
  readonly finishedAt: number
  status: 'COMPLETED' | 'TERMINATED'
  readonly result: 'agree' | 'refuse'
  readonly bizAction: 'NONE' | 'MODIFY' | 'REVOKE'
  readonly mainProcessInstanceId: string
  readonly field: { readonly componentType: string; readonly name: string; readonly value: string }
}

/** The leave process of the demo's address book suite. */
export const LEAVE_PROCESS = 'PROC-DEMO-LEAVE'

/** Approvals that went through the platform's own processes, the oldest first. */
export class Approvals {
  readonly instances = new Map<string, Instance>()

  add(instance: Omit<Instance, 'id' | 'processCode'>): Instance {
    const made = { ...instance, id: `leave-${this.instances.size + 1}`, processCode: LEAVE_PROCESS }
    this.instances.set(made.id, made)
    return made
  }

  sentWithin(processCode: string, fromAt: number, untilAt: number): readonly Instance[] {
    return [...this.instances.values()].filter(
      (one) => one.processCode === processCode && fromAt <= one.createdAt && one.createdAt <= untilAt,
    )
  }
}
