package steps

import (
	"golang.org/x/text/currency"
	"golang.org/x/text/language"

	"sweetspot/steps/date"
	"sweetspot/steps/reading"
)

// Propose gives an answer that follows from what was answered before, for the user to confirm, or a
// blank. It is never taken for an answer by itself.
func Propose(q *Question, s *Strategy, item int, today date.Date) Answer {
	switch q.ID {
	case "objectives.metric", "objectives.baseline", "objectives.target", "objectives.start", "objectives.deadline", "objectives.per":
		return proposeFromStatement(q.Key(), &s.Objectives[item], today)
	case "objectives.audience":
		return onlyItem(s, "audiences")
	case "channels.objective", "tactics.objective":
		return onlyItem(s, "objectives")
	case "measures.objective":
		return unmeasured(s)
	case "resources.currency":
		return localCurrency(s.Business.Country)
	}
	return nil
}

// proposeFromStatement reads what the objective's sentence says of one of its parts.
func proposeFromStatement(key string, objective *Objective, today date.Date) Answer {
	said := reading.ReadPhrase(objective.Statement, today)
	switch {
	case key == "metric" && said.Metric != "":
		return Answer{said.Metric}
	case key == "baseline" && said.HasBaseline:
		return Answer{FormatNumber(said.Baseline)}
	case key == "target":
		return proposeTarget(said, objective.Baseline)
	case key == "start" && !said.Start.IsZero():
		return Answer{said.Start.String()}
	case key == "per" && said.Per != "":
		return Answer{said.Per}
	case key == "deadline" && !said.Deadline.IsZero():
		return Answer{said.Deadline.String()}
	}
	return nil
}

// proposeTarget takes the target that was said, or works it out from the change that was said and
// the baseline that was answered.
func proposeTarget(said reading.Phrase, baseline Number) Answer {
	switch {
	case said.HasTarget:
		return Answer{FormatNumber(said.Target)}
	case said.HasChange && baseline.Given:
		return Answer{FormatNumber(roundCent(baseline.Value * (1 + said.ChangePercent/100)))}
	case said.HasChangeBy && baseline.Given:
		return Answer{FormatNumber(baseline.Value + said.ChangeBy)}
	}
	return nil
}

// roundCent takes away what floating point adds behind the second decimal.
func roundCent(v float64) float64 {
	const cents = 100
	if v < 0 {
		return float64(int64(v*cents-0.5)) / cents
	}
	return float64(int64(v*cents+0.5)) / cents
}

// onlyItem is the item of a list that has just one.
func onlyItem(s *Strategy, listID string) Answer {
	list := Find(listID)
	if list.Len(s) == 1 && list.ItemID(s, 0) != "" {
		return Answer{list.ItemID(s, 0)}
	}
	return nil
}

// unmeasured is the first objective that no measure names.
func unmeasured(s *Strategy) Answer {
	measured := map[string]bool{}
	for i := range s.Measures {
		measured[s.Measures[i].Objective] = true
	}
	for i := range s.Objectives {
		if id := s.Objectives[i].ID; id != "" && !measured[id] {
			return Answer{id}
		}
	}
	return nil
}

func localCurrency(country string) Answer {
	region, err := language.ParseRegion(country)
	if err != nil {
		return nil
	}
	unit, found := currency.FromRegion(region)
	if !found {
		return nil
	}
	return Answer{unit.String()}
}
