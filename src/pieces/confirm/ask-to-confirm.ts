import { confirm as confirmInClient, nativeDialogs } from '#dingtalk/dialogs.ts'
import { useConfirm, type Question } from '#kit/use-confirm.ts'

/** Yes or no: the client's own dialog on phones, the page's elsewhere and where the client does not answer. */
export async function askToConfirm(question: Question): Promise<boolean> {
  const { confirm } = useConfirm()
  if (!nativeDialogs()) return confirm(question)
  try {
    return await confirmInClient({ title: question.title, message: question.text, ok: question.ok, cancel: question.cancel })
  } catch {
    return confirm(question) // an older client without the dialog: the page asks itself
  }
}
