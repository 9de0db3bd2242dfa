package session

import (
	"slices"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/checkin"
)

// CheckIn enters a check-in, or changes the one with its id. A check-in without figures, money or a note is
// removed, and a new one not entered. The problem says that there are too many.
func (s *Session) CheckIn(sheet *checkin.Sheet) *steps.Problem {
	typing := s.coalesced == Place{Question: steps.Results()}
	s.coalesced = Place{}
	return s.enterCheckIn(sheet, !typing, reviewForgettingCauses)
}

// CheckInTyping enters a check-in as CheckIn does, in the middle of the line that is being typed: it is one step of
// undo with the CheckIn that follows, and is not reviewed before that or FlushReview.
func (s *Session) CheckInTyping(sheet *checkin.Sheet) *steps.Problem {
	at := Place{Question: steps.Results()}
	problem := s.enterCheckIn(sheet, s.coalesced != at, reviewLater)
	s.coalesced = at
	return problem
}

func (s *Session) enterCheckIn(sheet *checkin.Sheet, undoable bool, how reviewing) *steps.Problem {
	result := sheet.Result
	if !sheet.Changed() {
		return nil
	}
	at := slices.IndexFunc(s.now.strategy.Results, func(r steps.Result) bool { return result.ID != "" && r.ID == result.ID })
	if at < 0 && len(s.now.strategy.Results) >= steps.MaxItems {
		return &steps.Problem{ID: "too_many", Args: lang.Args{"Max": steps.MaxItems}}
	}
	s.apply(change{at: Place{Question: steps.Results()}, undoable: undoable, review: how, write: func(now *answers) {
		list := steps.Results()
		switch {
		case sheet.Empty():
			list.Remove(now.strategy, at)
		case at >= 0:
			now.strategy.Results = slices.Clone(now.strategy.Results)
			now.strategy.Results[at] = result
		default:
			now.strategy.Results = append(slices.Clip(now.strategy.Results), result)
			list.Identify(now.strategy, len(now.strategy.Results)-1, s.used)
		}
	}})
	s.used.Note(s.now.strategy)
	if at < 0 {
		result.ID = s.now.strategy.Results[len(s.now.strategy.Results)-1].ID
	}
	sheet.Entered(result.ID)
	return nil
}
