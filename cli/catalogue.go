package cli

import (
	"os"
	"path/filepath"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// loadCatalogue loads the built-in platforms and, over them, those in the user's own folder if there
// is one.
func (p *program) loadCatalogue() (*catalogue.Catalogue, error) {
	config := p.host.configFolder()
	folder := filepath.Join(config, "sweetspot", "platforms")
	if info, err := os.Stat(folder); config == "" || err != nil || !info.IsDir() {
		return catalogue.Load(nil)
	}
	platforms, err := catalogue.Load(os.DirFS(folder))
	if err != nil {
		return nil, &textError{id: "cli.bad_platforms", args: lang.Args{"Folder": folder, "Problem": err.Error()}}
	}
	return platforms, nil
}

// speakers returns speakers in the language of a strategy, and loads each language once.
type speakers struct {
	fixed     bool // always the language of texts
	texts     *lang.Texts
	catalogue *catalogue.Catalogue
	loaded    map[lang.Language]*lang.Texts
}

// speakersFor returns speakers in the languages of strategies, or in the user's for those without one.
func (p *program) speakersFor(platforms *catalogue.Catalogue, fixed bool) *speakers {
	return &speakers{fixed: fixed, texts: p.texts, catalogue: platforms, loaded: map[lang.Language]*lang.Texts{}}
}

// of returns the speaker for a strategy; nil gives the user's language.
func (v *speakers) of(s *steps.Strategy) steps.Speaker {
	sp := steps.Speaker{Texts: v.texts, Catalogue: v.catalogue}
	if s == nil || v.fixed || !s.Language.Known() || s.Language == v.texts.Language() {
		return sp
	}
	if v.loaded[s.Language] == nil {
		v.loaded[s.Language] = lang.Load(s.Language)
	}
	sp.Texts = v.loaded[s.Language]
	return sp
}
