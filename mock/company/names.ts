/** A name with the userid that comes from it. */
export interface GivenName {
  readonly name: string
  readonly userid: string
}

export type Origin = 'local' | 'mainland' | 'portuguese' | 'philippine' | 'nepalese' | 'vietnamese'

/** Gives numbers from 0 to just below 1, the same ones every time. */
export type Dice = () => number

type Written = readonly [name: string, letters: string]

/** `陈 chan 黄 wong`: each name beside the letters it is written with in a userid. */
const written = (text: string): readonly Written[] =>
  Array.from(text.trim().matchAll(/(\S+)\s+(\S+)/gu), ([, name = '', letters = '']) => [name, letters] as const)
const words = (text: string): readonly string[] => text.trim().split(/\s+/u)

export function pick<T>(from: readonly T[], dice: Dice): T {
  const found = from[Math.floor(dice() * from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

const localFamilies = written(`陳 chan 黃 wong 李 lei 梁 leong 何 ho 林 lam 吳 ng 張 cheong 鄭 cheang 譚 tam 羅 lo 蘇 sou 鄧 tang 葉 ip
  盧 lou 曾 chang 彭 pang 潘 pun 袁 un 馮 fong 蔡 choi 郭 kuok 黎 lai 關 kuan 余 iu 杜 tou 鍾 chong 歐 ao 甘 kam 龍 long 麥 mak 阮 un
  容 iong 伍 ng 司徒 sitou 梅 mui 岑 sam 溫 wan 區 au 韓 hon`)
const localGiven = written(`嘉 ka 志 chi 美 mei 慧 wai 俊 chon 淑 sok 詠 weng 子 chi 凱 hoi 穎 weng 潔 kit 文 man 佩 pui 健 kin
  浩 hou 曉 hio 雅 nga 婉 un 樂 lok 寶 pou 思 si 國 kuok 少 siu 麗 lai 玉 iok 雪 sut 永 weng 錦 kam 桂 kuai`)
const localSecond = written(`明 meng 儀 i 敏 man 強 keong 雯 man 瑩 ieng 珊 san 賢 in 婷 teng 傑 kit 華 wa
  萍 peng 豪 hou 琪 kei 峰 fong 茵 ian 雄 hong 霞 ha 恩 ian 樑 leong 芬 fan 安 on 鳴 meng 彤 tong 彬 pan`)

const mainlandFamilies =
  written(`王 wang 李 li 张 zhang 刘 liu 陈 chen 杨 yang 赵 zhao 周 zhou 徐 xu 孙 sun 马 ma 朱 zhu 胡 hu 郭 guo 高 gao
  罗 luo 梁 liang 宋 song 唐 tang 许 xu 邓 deng 冯 feng 韩 han 曹 cao 曾 zeng 彭 peng 萧 xiao 蔡 cai 潘 pan 田 tian 董 dong 袁 yuan 于 yu
  余 yu 叶 ye 蒋 jiang 杜 du 苏 su 魏 wei 程 cheng 吕 lv 丁 ding 沈 shen 任 ren 姚 yao 卢 lu 傅 fu 钟 zhong 姜 jiang 崔 cui`)
const mainlandGiven = written(`秀 xiu 海 hai 玉 yu 雨 yu 思 si 佳 jia 志 zhi 红 hong 文 wen 金 jin 永 yong
  美 mei 雪 xue 子 zi 梦 meng 婷 ting 丽 li 国 guo 立 li 新 xin 少 shao 冬 dong 月 yue 明 ming 艳 yan`)
const mainlandSecond = written(`华 hua 英 ying 芳 fang 平 ping 梅 mei 霞 xia 涛 tao 辉 hui 玲 ling 敏 min 燕 yan 杰 jie 兰 lan
  萍 ping 欣 xin 妍 yan 鑫 xin 娟 juan 萌 meng 涵 han 宁 ning 凤 feng 莲 lian 生 sheng 成 cheng 颖 ying 磊 lei`)

const portugueseGiven = words(`Ana António Bárbara Bernardo Cátia Cláudia Duarte Eduardo Fátima Fernando Filipe Francisca Gonçalo Graça Hugo
  Inês Joana Jorge José Leonor Lídia Luís Luísa Mafalda Manuel Margarida Marta Mónica Nuno Óscar Patrícia Pedro Rita Rodrigo Rosário
  Sérgio Sónia Susana Telmo Vítor`)
const portugueseFamilies = words(`Almeida Amaral Azevedo Baptista Barreto Bastos Brandão Cabral Carneiro Carvalho Castro Coelho Conceição
  Cordeiro Couto Esteves Faria Fonseca Furtado Gomes Guerreiro Leal Macedo Marques Matos Mendes Moreira Neves Nóbrega Pacheco Peixoto
  Pires Queirós Rebelo Rocha Sampaio Sequeira Silveira Soares Vaz`)

const philippineGiven = words(`Aileen Angelo Arnel Benjie Camille Cherry Danilo Divina Edwin Elena Ferdie Gemma Glenda Hazel Ivy Jayson
  Jerome Jocelyn Joselito Joy Karen Lito Lorna Maricel Mark Melanie Michelle Nestor Noel Raquel Rey Rhea Rico Rodel Rosalie Ruel Sheila
  Teresita Vilma Wilma`)
const philippineFamilies = words(`Abad Aguilar Alcantara Bacani Balagtas Baluyot Cabrera Calderon Castillo Cayabyab Dela-Cruz De-Guzman
  Dimaculangan Domingo Enriquez Evangelista Ferrer Galang Garcia Ilagan Lacson Lagman Macaraeg Magsaysay Manalo Mercado Navarro Ocampo
  Pascual Pangilinan Quiambao Salonga Santiago Soriano Tolentino Valdez Villamor Yumul`)

const nepaleseGiven = words(`Anil Ashok Bhim Bijay Binod Deepak Dipendra Ganesh Gopal Hari Indra Jit Kamal Kiran Krishna Lalit Mahesh Manoj
  Nabin Narayan Om Padam Pradip Raju Ramesh Sagar Sanjay Santosh Sita Tara`)
const nepaleseFamilies = words(`Ale Chhetri Ghale Gurung Lama Limbu Magar Pun Rai Shrestha Sunuwar Tamang Thapa`)

const vietnameseFamilies = words(`Bùi Đặng Đinh Đỗ Dương Hoàng Hồ Huỳnh Lê Lương Lý Ngô Nguyễn Phạm Phan Trần Trịnh Võ Vũ`)
const vietnameseGiven = words(`Anh Bích Chi Dung Giang Hà Hạnh Hằng Hiền Hồng Hương Lan Liên Linh Loan Mai Minh Nga Ngọc Nhung Oanh Phương
  Quyên Tâm Thảo Thu Thủy Trang Tuyết Vân Xuân Yến`)

/** Latin letters alone: no accents, no strokes, no hyphens. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[đĐ]/gu, 'd')
    .replace(/[^a-z]/giu, '')
    .toLowerCase()

function chinese(families: readonly Written[], given: readonly Written[], second: readonly Written[], dice: Dice): GivenName {
  const [[family, a], [first, b], [last, c]] = [pick(families, dice), pick(given, dice), pick(second, dice)]
  return { name: family + first + last, userid: `${a}.${b}${c}` }
}

function western(given: readonly string[], families: readonly string[], dice: Dice): GivenName {
  const [first, family] = [pick(given, dice), pick(families, dice).replace('-', ' ')]
  return { name: `${first} ${family}`, userid: `${plain(first)}.${plain(family)}` }
}

/** Family name first, and letters of Vietnamese in the name only. */
function vietnamese(dice: Dice): GivenName {
  const [family, middle, given] = [pick(vietnameseFamilies, dice), pick(['Thị', 'Văn', 'Thanh', 'Kim'], dice), pick(vietnameseGiven, dice)]
  return { name: `${family} ${middle} ${given}`, userid: `${plain(family)}.${plain(middle)}${plain(given)}` }
}

/** People of the resort bear the names that people of Macau bear: written in traditional or simplified characters, in Portuguese, and others. */
export function nameFrom(origin: Origin, dice: Dice): GivenName {
  switch (origin) {
    case 'local':
      return chinese(localFamilies, localGiven, localSecond, dice)
    case 'mainland':
      return chinese(mainlandFamilies, mainlandGiven, mainlandSecond, dice)
    case 'portuguese':
      return western(portugueseGiven, portugueseFamilies, dice)
    case 'philippine':
      return western(philippineGiven, philippineFamilies, dice)
    case 'nepalese':
      return western(nepaleseGiven, nepaleseFamilies, dice)
    case 'vietnamese':
      return vietnamese(dice)
  }
}
