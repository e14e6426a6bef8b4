package text

import (
	"strings"
	"unicode/utf8"
)

// standIns are the replacements that Unicode does not give, each word a
// character and what stands for it: forms of kanji as names have them, letters,
// and signs. The Å of JIS X 0208 is U+212B.
var standIns = pairs(
	"髙高 﨑崎 𠮷吉 栁柳 濵浜 德徳 曻昇 瀨瀬 槗橋 𣘺橋 橫横 黑黒 淸清 靑青 郞郎 鄕郷 增増 寬寛",
	"敎教 閒間 步歩 每毎 綠緑 緣縁 錄録 薰薫 頰頬 塡填 剝剥 𠮟叱 鷗鴎 麴麹 蟬蝉 軀躯 嚙噛 俱倶",
	"吞呑 噓嘘 屛屏 幷并 搔掻 摑掴 瘦痩 禱祷 繡繍 繫繋 萊莱 蔣蒋 蠟蝋 醬醤 顚顛 驒騨 鹼鹸 啞唖",
	"焰焔 囊嚢 桒桑 﨔欅 凬風 卽即 尙尚 巢巣 戶戸 曆暦 歷歴 淚涙 渴渇 溫温 狀状 產産 稅税 絕絶",
	"緖緒 虛虚 說説 賴頼 銳鋭 鍊錬 黃黄 彅薙 濹墨 靍鶴 靏鶴 晈皎 昻昂",
	"ßss æae Æae øo Øo œoe Œoe đd łl \u00C5\u212B",
	"—― –- ‒- •・ ·・ ¥￥ ¦| ￤| ‾￣ 〝“ 〟” ❝“ ❞” ‹〈 ›〉 «《 »》 ≤≦ ≥≧ ≈≒ ∑Σ №No.",
	"©(C) ®(R) €ユーロ ☎TEL ☏TEL ✕× ✖× ➡→ ⬅← ⬆↑ ⬇↓ ⭐★ ⚫● ⚪○ ⭕○ ❌×",
)

// nameForms are further forms of kanji that names of people and firms have, each with the
// usual one. Portals accept both, so that nothing is to be replaced; who searches types
// either.
var nameForms = pairs(
	"邊辺 邉辺 齋斉 齊斉 斎斉 澤沢 廣広 嶋島 嶌島 濱浜 國国 圀国 學学 會会 圓円 櫻桜 龍竜 瀧滝 藏蔵 惠恵",
	"榮栄 眞真 壽寿 藝芸 實実 寶宝 彌弥 佛仏 豐豊 條条 應応 將将 亞亜 嶽岳 檜桧 萬万 與与 總総 鐵鉄 關関",
	"縣県 團団 營営 冨富 峯峰 舘館 龜亀 曾曽 堯尭 遙遥 槇槙 當当 禮礼 靜静 穐秋 凉涼 埜野 渕淵 絲糸 柗松",
)

func pairs(lines ...string) map[rune]string {
	of := map[rune]string{}
	for _, line := range lines {
		for _, pair := range strings.Fields(line) {
			r, size := utf8.DecodeRuneInString(pair)
			of[r] = pair[size:]
		}
	}
	return of
}
