package session

import (
	"slices"

	"sweetspot/advice"
	"sweetspot/steps"
)

// review is what advice finds in the answers.
type review struct {
	report  *advice.Report
	marked  map[string]bool // keys of the findings at the last MarkFindings
	caused  []string        // keys of the findings that the last change caused
	pending bool            // answers changed since the last review: the user is in the middle of a word
}

// reviewing is when a change is reviewed, and what it is taken to have caused.
type reviewing int

const (
	noReview               reviewing = iota // nothing changed that advice looks at
	reviewLater                             // at the next FlushReview
	reviewNow                               // and what was not found at the last MarkFindings is caused by the change
	reviewKeepingCauses                     // but the change is no answer: what the last answer caused still is
	reviewForgettingCauses                  // the change caused nothing: it is a way back, or came from elsewhere
)

// FindingKey identifies a finding: the same rule about the same subject is the same finding.
func FindingKey(f *advice.Finding) string { return f.Rule.ID + "/" + f.Subject }

// Report returns what advice found in the answers when they were last reviewed. It is replaced, not
// changed, by the next review.
func (s *Session) Report() *advice.Report { return s.review.report }

// OpenFindings returns the findings that the user has not accepted, most serious first.
func (s *Session) OpenFindings() []*advice.Finding {
	var open []*advice.Finding
	for i := range s.review.report.Findings {
		if f := &s.review.report.Findings[i]; f.Accepted == nil {
			open = append(open, f)
		}
	}
	return open
}

// Caused returns the keys of the findings that the last change caused, those not found when the question
// on screen was opened.
func (s *Session) Caused() []string { return s.review.caused }

// MarkFindings notes what is found by now, at the moment a question is opened: what is found beyond that
// is caused by its answer.
func (s *Session) MarkFindings() {
	s.review.marked = make(map[string]bool, len(s.review.report.Findings))
	for i := range s.review.report.Findings {
		s.review.marked[FindingKey(&s.review.report.Findings[i])] = true
	}
}

// FlushReview reviews the answers if they changed since the last review.
func (s *Session) FlushReview() {
	if s.review.pending {
		s.reviewAfter(reviewNow)
	}
}

func (s *Session) reviewAfter(how reviewing) {
	switch how {
	case reviewLater:
		s.review.pending = true
	case reviewNow:
		s.reviewNow()
		s.findCauses()
	case reviewKeepingCauses:
		s.reviewNow()
	case reviewForgettingCauses:
		s.reviewNow()
		s.review.caused = nil
	case noReview:
	}
}

func (s *Session) reviewNow() {
	strategy := s.now.strategy
	if s.now.hasEmpty() {
		strategy = s.now.withoutEmpty()
	}
	s.review.report = advice.Review(advice.Case{
		Strategy:  strategy,
		Catalogue: s.env.Catalogue,
		Today:     s.env.Today,
		Open:      s.openItem(),
	})
	s.review.pending = false
}

// openItem returns the new item on screen, by its index among the items about which anything is answered.
func (s *Session) openItem() advice.Item {
	var open advice.Item
	if !s.fresh[s.open] {
		return open
	}
	eachList(func(list *steps.Question) {
		if at := slices.Index(s.saidItems(list), s.open); at >= 0 {
			open = advice.Item{List: list.ID, Index: at}
		}
	})
	return open
}

func (s *Session) findCauses() {
	s.review.caused = nil
	for i := range s.review.report.Findings {
		if key := FindingKey(&s.review.report.Findings[i]); !s.review.marked[key] {
			s.review.caused = append(s.review.caused, key)
		}
	}
}
