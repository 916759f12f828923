import type { RefusalWords } from '../zh-CN/refusal.ts'

const refusal: RefusalWords = {
  not_signed_in: { title: 'A sua sessão terminou', next: 'Volte a abrir o Remit a partir do DingTalk.' },
  code_refused: { title: 'O DingTalk não o reconheceu', next: 'Feche a página e abra-a de novo a partir do DingTalk.' },
  person_left: {
    title: 'A sua conta está desativada ou já não consta da lista de contactos',
    next: 'Se for engano, contacte os recursos humanos.',
  },
  not_allowed: { title: 'De momento não pode fazer isto', next: 'O motivo está abaixo; pode pedir a permissão de que precisa.' },
  proof_needed: { title: 'É preciso um código', next: 'Introduza um código novo e tente de novo.' },
  foreign_origin: { title: 'Este pedido não veio do Remit', next: 'Abra o Remit a partir do DingTalk e tente de novo.' },
  not_found: { title: 'Não existe, ou não o pode ver', next: 'Volte atrás e actualize.' },
  person_mismatch: { title: 'Está outra pessoa na sessão', next: 'A página inicia a sua sessão; tente mais uma vez.' },
  change_moved: { title: 'Este pedido acabou de mudar', next: 'Já tem a versão mais recente; veja-a antes de decidir.' },
  change_not_pending: { title: 'Este pedido já tem resposta', next: 'Aqui está o resultado.' },
  sync_running: { title: 'A ler a lista de contactos', next: 'Actualiza-se sozinha.' },
  request_in_flight: { title: 'A última acção ainda está em curso', next: 'Aguarde uns segundos.' },
  bad_input: { title: 'Há algo mal preenchido', next: 'Veja o que está a vermelho e envie de novo.' },
  idempotency_key_missing: { title: 'Isto não foi enviado', next: 'Actualize a página e tente de novo.' },
  idempotency_key_reused: { title: 'Isto já foi enviado', next: 'Actualize para ver o resultado.' },
  payload_too_large: { title: 'O texto é demasiado longo', next: 'Encurte-o e envie de novo.' },
  too_many_requests: { title: 'Foi um pouco depressa', next: 'Aguarde um momento e tente de novo.' },
  platform_unreachable: {
    title: 'De momento não há ligação ao DingTalk',
    next: 'O que preencheu está guardado; tente daqui a uns minutos.',
  },
  not_ready: { title: 'O Remit está a preparar-se', next: 'Demora menos de um minuto; volte já a seguir.' },
  fault: { title: 'Algo correu mal', next: 'O que preencheu está guardado; tente de novo ou dê o número a um administrador.' },
}
export default refusal
