import { ref, type Ref } from 'vue'
import { pickDepartments, type Picked, type PickRequest } from '#dingtalk/pickers.ts'
import { pageFacts } from '#session/page-facts.ts'
import { useHome } from '#session/use-home.ts'

export interface DepartmentPicker {
  /** null: she cancelled, or the picker did not open (then `failed` is set). */
  readonly pick: (request: Omit<PickRequest, 'corpId' | 'agentId'>) => Promise<readonly Picked[] | null>
  readonly failed: Readonly<Ref<boolean>>
}

/** The client's own department picker. Outside the client there is none; the page then says so where it was asked. */
export function useDepartmentPicker(): DepartmentPicker {
  const { data: home } = useHome()
  const failed = ref(false)
  return {
    failed,
    pick: async (request) => {
      failed.value = false
      const facts = pageFacts()
      const agentId = home.value?.signature?.agentId ?? facts.agentId
      try {
        return await pickDepartments({ ...request, corpId: home.value?.corpId ?? facts.corpId, agentId })
      } catch {
        failed.value = true // every reason reads the same to a person; what it was is in the client's own log
        return null
      }
    },
  }
}
