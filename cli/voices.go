package cli

import (
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// voices gives for each file the speaker of its language, loading each language once.
type voices struct {
	fixed  string
	texts  *lang.Texts
	known  *catalogue.Catalogue
	loaded map[lang.Language]*lang.Texts
}

func (v *voices) of(s *steps.Strategy) steps.Speaker {
	sp := steps.Speaker{Texts: v.texts, Catalogue: v.known}
	if s == nil || v.fixed != "" || !s.Language.Known() || s.Language == v.texts.Language() {
		return sp
	}
	if v.loaded == nil {
		v.loaded = map[lang.Language]*lang.Texts{}
	}
	if v.loaded[s.Language] == nil {
		v.loaded[s.Language] = lang.Load(s.Language)
	}
	sp.Texts = v.loaded[s.Language]
	return sp
}
