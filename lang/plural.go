package lang

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Count gives the sentence id in its singular or plural form for the number n, which stands in it as N. The
// forms are the keys one and other in <language>/texts/*.toml; go-i18n knows which a language takes.
func (t *Texts) Count(id string, n int, args ...Args) string {
	data := t.fill(args)
	if data == nil {
		data = map[string]string{}
	}
	data["N"] = t.Number(float64(n))
	return t.localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: data, PluralCount: n})
}
