/**
 * Traditional characters that stand in names of food and goods, with the simplified ones that the tariff uses.
 * Pairs, traditional first; only what a food query needs, not a converter. Source: the General Table of
 * Simplified Characters (简化字总表, 1986).
 */
const pairs =
  '魚鱼鮭鲑鱈鳕鯡鲱鯖鲭鰈鲽鱒鳟鰻鳗鯊鲨鯉鲤鯰鲶鱸鲈鯛鲷鰹鲣鮪鲔鯤鲲鱗鳞鰭鳍鮑鲍鮮鲜鱘鲟鯧鲳鯪鲮鰩鳐鮃鲆鯷鳀鯵鲹魷鱿鮋鲉鮶鲪' +
  '蝦虾貝贝蠔蚝螺螺龍龙蟹蟹凍冻乾干鹽盐醃腌燻熏薰熏製制裝装罐罐塊块條条頭头尾尾臟脏內内髒脏殼壳帶带無无養养殖殖' +
  '豬猪雞鸡鴨鸭鵝鹅馬马駝驼駱骆驢驴騾骡鳥鸟鴕鸵蟲虫蠶蚕龜龟鱉鳖' +
  '麥麦麵面米米穀谷豆豆類类薯薯蔥葱蒜蒜薑姜蘿萝蔔卜萵莴筍笋葉叶莖茎棗枣檸柠檬檬橙橙蘋苹梨梨葡葡萄萄櫻樱莓莓' +
  '堅坚核核栗栗腰腰開开種种籽籽實实蓮莲藥药材材參参黃黄綠绿藍蓝紅红銀银紫紫雜杂' +
  '蛋蛋卵卵奶奶酪酪乳乳脂脂漿浆濃浓縮缩糖糖蜜蜜蜂蜂膠胶' +
  '酒酒釀酿啤啤飲饮料料茶茶咖咖啡啡可可巧巧克克力力醬酱醋醋湯汤餅饼乾干糕糕麪面粉粉澱淀' +
  '飼饲嬰婴兒儿寵宠動动物物產产品品極极鮟𩽾國国東东歐欧蘭兰灣湾太太洋洋長长遠远額额對对' +
  '鮸鮸鱿鱿鱍鲅鰆䲠鱖鳜鰱鲢鱅鳙鯽鲫鱔鳝鰳鳓鰶鲦滷卤滯滞藻藻類类熱热無无鉤钩';

const map = new Map<string, string>();
const chars = [...pairs];
for (let i = 0; i + 1 < chars.length; i += 2) {
  const from = chars[i] ?? '';
  const to = chars[i + 1] ?? '';
  if (from !== to) map.set(from, to);
}

export const traditional: ReadonlyMap<string, string> = map;
