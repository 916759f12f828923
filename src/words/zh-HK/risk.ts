import type { RiskWords } from '../zh-CN/risk.ts'

const risk: RiskWords = {
  level: { low: '低風險', medium: '中風險', high: '高風險', critical: '極高風險' },
  why: {
    low: '只能查看，不能更改任何資料。',
    medium: '可以更改日常資料，改錯了可以還原。',
    high: '會影響很多人，或者改了很難還原。',
    critical: '會改變誰有權做甚麼，或者令全公司停擺。',
  },
}
export default risk
