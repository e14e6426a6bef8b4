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
