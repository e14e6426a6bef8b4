package pdf

import "testing"

func TestBullet(t *testing.T) {
	for paragraph, want := range map[string]string{
		"・残業は減りました":   "・",
		"　・ 残業は減りました": "　・ ",
		"● 残業":        "● ",
		"残業・離職":       "",
		"　残業":         "",
		"":            "",
		"・":           "・",
		"1. 残業":       "",
	} {
		if got := bullet(paragraph); got != want {
			t.Errorf("bullet(%q) = %q, want %q", paragraph, got, want)
		}
	}
}
