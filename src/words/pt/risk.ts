import type { RiskWords } from '../zh-CN/risk.ts'

const risk: RiskWords = {
  level: { low: 'Risco baixo', medium: 'Risco médio', high: 'Risco alto', critical: 'Risco crítico' },
  why: {
    low: 'Só permite ver; não altera nada.',
    medium: 'Altera dados do dia a dia; um engano pode corrigir-se.',
    high: 'Afecta muita gente ou é difícil de corrigir.',
    critical: 'Altera quem pode fazer o quê, ou pode parar a empresa.',
  },
}
export default risk
