import type { RiskWords } from '../zh-CN/risk.ts'

const risk: RiskWords = {
  level: { low: 'Low risk', medium: 'Medium risk', high: 'High risk', critical: 'Critical risk' },
  why: {
    low: 'Only looks; nothing can be changed.',
    medium: 'Changes everyday details; a mistake can be put right.',
    high: 'Touches many people, or is hard to put right.',
    critical: 'Changes who may do what, or can bring the company to a halt.',
  },
}
export default risk
