import type { HelpWords } from '../zh-CN/help.ts'

const help: HelpWords = {
  readOn: 'Ler mais',
  keys: {
    title: 'Teclado',
    move: 'Passar ao seguinte ou ao anterior',
    open: 'Abrir a linha; na que está aberta, aprovar (pergunta antes)',
    approve: 'Aprovar (pergunta antes)',
    refuse: 'Recusar (pede um motivo)',
    choose: 'Escolher, para decidir vários em conjunto',
    search: 'Procurar',
    help: 'Ajuda',
    close: 'Fechar o que está por cima',
  },
  page: {
    '/': 'O que espera a sua decisão, o que enviou e o que termina em breve, com o número em cada separador. «Aprovar» diz sim na sua etapa; se tiver dúvidas, abra o pedido para ver quem recebe o quê, onde, por quanto tempo e porquê.',
    '/alike/:groupKey':
      'Pedidos semelhantes que esperam por si: a mesma função e o mesmo risco, decididos na mesma qualidade; veja os nomes, aprove de uma vez e anule tudo até 15 minutos depois. O que é invulgar está em baixo com o motivo, para abrir um a um.',
    '/changes/:changeId':
      'Tudo sobre um pedido ou uma operação: quem, o quê, onde, por quanto tempo, porquê, de quem é a vez e se chegou ao DingTalk. Quando for a sua vez, «Recusar», «Reduzir» e «Aprovar» estão em baixo; depois, o registo fica aqui.',
    '/domain':
      'A sua área num relance: quantos membros e departamentos há e quem tem autorizações; toque num número para lá ir. Se ainda não tem área, peça uma função ou solicite a um administrador principal que abra um domínio.',
    '/domain/members':
      'Todas as pessoas da sua área, a procurar por nome ou departamento; toque num nome para ver o que essa pessoa pode fazer. Com a permissão de mudar membros, muda aqui alguém de departamento e pode anular durante 15 minutos.',
    '/people/:personId':
      'Em que departamentos está esta pessoa, o que pode fazer, até quando e quem aprovou. Abra qualquer linha para ver porque pode ou não pode; com as permissões certas, muda aqui a pessoa ou retira uma autorização.',
    '/domain/departments':
      'Os departamentos da sua área, uns abaixo dos outros, com a chefia e o número de pessoas; os que não têm chefia estão assinalados. Abra um para ver os membros ou, com as permissões certas, criar, mudar o nome ou o lugar.',
    '/domain/departments/:departmentId':
      'Onde está este departamento, quem o chefia, quantos lá trabalham e o que pode fazer com ele. Toque no que está a cinzento para saber que permissão falta; depois pode pedir exactamente essa.',
    '/domain/who':
      'Quem pode fazer o quê na sua área, onde, até quando e quem aprovou: por pessoa, por permissão ou por autorização, no computador em quadro, e também as permissões que ninguém tem. Retire logo o que já ninguém precisa; o que chega ao fim termina sozinho.',
    '/domain/log':
      'Tudo o que aconteceu na sua área, dia a dia: pedidos, decisões, mudanças, departamentos e também as tentativas recusadas. Filtre por tipo, pessoa ou data e abra uma linha para ver como aconteceu.',
    '/domain/rings':
      'Quem aprovou os pedidos uns dos outros nos últimos 30 dias, em pares ou em círculo, com cada aprovação por trás; abra uma para ler o pedido. Cada passo seguiu as regras e esta página só o mostra: em caso de dúvida, pergunte a ambos ou retire a autorização.',
    '/domain/attendance':
      'As regras por que se regista o ponto onde as pode ver, com o número de pessoas. O que foi esvaziado ou eliminado, aqui ou no próprio DingTalk, fica em baixo com uma cópia: quem pode alterar estas regras repõe-no daí.',
    '/domain/attendance/:groupId':
      'Quem regista o ponto por esta regra, em que departamentos, a que horas, e quem trata dela. Alterá-la, esvaziá-la e eliminá-la são direitos à parte e outros decidem; antes de enviar vê o que deixaria de funcionar e para quantos.',
    '/domains':
      'Os domínios de que é responsável, os que estão dentro deles e os que pode gerir, uns dentro dos outros. Abra um para ver onde chega, quem responde por ele e quem decide o quê; um novo ou uma alteração propõe-se aqui e decidem-na outros.',
    '/domains/new':
      'Diga o nome, que departamentos abrange, quem responde por ele e o que exige. O passo seguinte mostra o que isso faria e quem decide, antes de se enviar.',
    '/domains/:domainId':
      'Onde chega este domínio, quem responde por ele, quem decide cada risco e quanto pode durar uma autorização. Pode propor alterá-lo, entregá-lo ou encerrá-lo; decidem outros, segundo o que vigorava antes.',
    '/domains/:domainId/edit':
      'Altere o que quiser: nome, alcance, responsáveis, política. «Própria» deixa dizer etapa a etapa quem decide, o prazo e a autorização mais longa; antes de enviar vê a quem toca.',
    '/apps':
      'As aplicações que a empresa usa, para que serve cada uma e quem responde por ela, registadas aqui à mão porque o DingTalk não as lista; vê as que lhe cabem. Novas, alterações e retiradas propõem-se aqui e decidem-nas outros.',
    '/apps/new':
      'Diga o nome, para que serve, a ligação e onde se gere. Exige o direito de gerir aplicações em toda a empresa; o passo seguinte mostra quem decide, antes de se enviar.',
    '/apps/:appId':
      'Para que serve esta aplicação, onde se gere, quem responde por ela e quem a pode gerir até quando. Pode propor alterá-la ou retirá-la; as autorizações só sobre ela terminam também.',
    '/apps/:appId/edit':
      'Altere o nome, para que serve, a ligação ou onde se gere. Decide o domínio que a abrange, segundo a sua política.',
    '/roles':
      'Todas as funções da empresa, de origem e próprias, com quantas permissões e que risco. Abra uma para ver cada permissão; quem pode desenhar funções propõe aqui novas e alterações.',
    '/roles/new':
      'Dê nome à função em quatro línguas, escolha as permissões e as funções que inclui. O passo seguinte mostra o risco e quem decide, antes de se enviar.',
    '/roles/:roleId':
      'O que esta função permite, que risco tem cada permissão, de que funções é feita. Pode pedi-la daqui; quem pode desenhar funções pode propor alterá-la ou retirá-la.',
    '/roles/:roleId/edit':
      'Altere nomes, permissões ou funções incluídas. Antes de enviar vê o que cada titular ganharia ou perderia; o que não tem não pode dar assim.',
    '/domain/conflicts':
      'Quem tem os dois lados de uma regra de conflito, as regras e as excepções; a partir de um conflito retira-se um lado ou pede-se uma excepção. Uma alteração mostra primeiro quem ficaria em conflito e é decidida por outros; sem prova a excepção caduca, e o que foi dado ao abrigo dela termina também.',
    '/ask':
      'Escreva o que quer fazer e o Remit põe primeiro a função mais pequena que chega. Depois só indica onde, por quanto tempo e porquê, e vê quem decide antes de enviar.',
    '/ask-exactly':
      'A partir de um não, encontra o pedido que basta: a função com menos permissões, só os departamentos em causa, o menor tempo. Depois abre o formulário já preenchido, pronto a rever e enviar.',
    '/ask/:roleId':
      'Diga onde, por quanto tempo, a partir de quando e porquê; o seu departamento e o prazo habitual já estão preenchidos, e menos e por menos tempo aprova-se mais depressa. Abaixo vê o que ganha e quem decide; termina sozinho.',
    '/me':
      'O que pode fazer agora e até quando: «Prolongar» o que termina em breve, «Devolver» o que já não usa. O idioma, o aspeto e o tamanho do texto também se mudam aqui.',
    '/confirm/:link':
      'O que aprova num computador pode ser confirmado aqui: leia o que é, escolha o número que o computador mostra, e prove que é você com uma chave de acesso ou um código. Vale dois minutos, uma vez.',
    '/me/second-factor':
      'Configure, troque ou retire o seu segundo fator: junte uma chave de acesso, ou junte a chave secreta a uma aplicação de autenticação e introduza um código dela; guarde os códigos de recuperação. As aprovações graves e as funções críticas exigem-no; enquanto tem uma dessas não pode retirar o último.',
    '/me/calendar':
      'Quando a empresa trabalha: as horas da semana, os feriados e os dias diferentes; os prazos em horas de trabalho contam só este tempo. Os responsáveis por toda a empresa fazem aqui de um dia folga ou dia de trabalho, e podem anular durante 15 minutos.',
    '/:rest(.*)*':
      'Não há página neste endereço; provavelmente a ligação não foi copiada por inteiro. Vá aos pendentes ou recomece pela navegação principal; nada do que enviou é afectado.',
  },
}
export default help
