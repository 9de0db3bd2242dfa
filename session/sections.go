package session

import (
	"slices"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/store"
)

// sections is what is known of the sections of the document that the user edited by hand.
type sections struct {
	kept    []string          // sections that the last rendering left as they were edited
	decided map[string]string // the text of sections that the user decided about, as it was then
}

// rendered returns the sections of the document in the language of the strategy.
func (s *Session) rendered(strategy *steps.Strategy) []document.Section {
	return sectionsOf(s.env, s.Texts(), strategy)
}

func sectionsOf(env Env, texts *lang.Texts, strategy *steps.Strategy) []document.Section {
	report := advice.Review(advice.Case{Strategy: strategy, Catalogue: env.Catalogue, Today: env.Today})
	speaker := steps.Speaker{Texts: texts, Catalogue: env.Catalogue}
	return document.Sections(speaker, strategy, report, env.Today)
}

// Body returns the work of making the document as it is to be saved, without its front matter: with the
// user's own text, and the sections that they edited by hand as they are. edited says that some of these
// would read otherwise if they were written anew. The work can be done in another goroutine.
func (s *Session) Body() func() (text string, edited bool) { return s.newWrite().body }

func (w *write) body() (text string, edited bool) {
	revised := w.revise()
	sections := sectionsOf(w.env, w.texts, revised)
	return w.document.RenderBody(revised, sections), len(w.document.Edited(sections)) > 0
}

// Kept returns the names of the sections that stay as they were edited by hand, as of the last save.
func (s *Session) Kept() []string { return s.sections.kept }

// Edited returns the sections that were edited by hand and would read otherwise if they were written anew.
func (s *Session) Edited() []document.Edited {
	return s.document.Edited(s.rendered(s.now.withoutEmpty()))
}

// Undecided returns those edited sections that the answers since the last revision concern, and that the
// user has not decided about since they were edited.
func (s *Session) Undecided() []document.Edited {
	before := s.document.Edited(s.rendered(s.revision.base))
	return slices.DeleteFunc(s.Edited(), func(edited document.Edited) bool {
		return s.sections.decided[edited.Name] == edited.Mine || slices.Contains(before, edited)
	})
}

// Decide decides what becomes of a section that was edited by hand, at the next save. Before the user's
// text is given up a backup is kept; where that fails nothing is decided.
func (s *Session) Decide(edited document.Edited, choice document.Choice) error {
	s.settle()
	if choice != document.KeepMine {
		if err := s.env.State.KeepDisplaced(s.file.path, s.file.content, store.Replaced, s.env.Now()); err != nil {
			return err
		}
		s.dirtyMeta = true
	}
	s.document.Choose(edited.Name, choice)
	s.sections.decided[edited.Name] = edited.Mine
	return nil
}
