package steps

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"

	"sweetspot/steps/date"
	"sweetspot/steps/reading"
)

// Propose returns an answer that follows from earlier answers, or a blank. It becomes an answer only when the
// user confirms it. Relative dates ("by next month") are read as of today.
func Propose(q *Question, s *Strategy, item int, today date.Date) Answer {
	switch q.ID {
	case "business.kind":
		return s.organisationNamed()
	case "goal.crucial":
		if s.Business.Market == MarketLocal {
			return Answer{string(CrucialLocation)}
		}
	case "objectives.statement":
		return goalInFigures(s, item, today)
	case "objectives.metric", "objectives.baseline", "objectives.target", "objectives.start", "objectives.deadline", "objectives.per":
		return proposeFromStatement(q.Key(), s, item, today)
	case "objectives.audience":
		return onlyItem(s, "audiences")
	case "channels.objective", "tactics.objective":
		return onlyItem(s, "objectives")
	case "tactics.platform":
		return idleChannel(s)
	case "measures.objective":
		return unmeasured(s)
	case "measures.act_below":
		return Answer{"80"}
	case "reviews.first":
		return firstReview(s, today)
	case "resources.currency":
		return localCurrency(s.Business.Country)
	case "objectives.owner", "replies.owner", "accounts.owner", "tactics.owner", "measures.owner":
		return onlyPerson(s)
	}
	return nil
}

// Suggests reports whether what Propose returns is the program's idea rather than something that the user said.
func Suggests(q *Question) bool {
	switch q.ID {
	case "business.country", "goal.crucial", "measures.act_below", "reviews.first", "resources.currency":
		return true
	}
	return false
}

// goalInFigures returns the statement of the goal where it says a figure to reach: then it is the first objective
// as well. It is a blank for another objective.
func goalInFigures(s *Strategy, item int, today date.Date) Answer {
	if item > 0 || !InFigures(s.Goal.Statement, today) {
		return nil
	}
	return Answer{s.Goal.Statement}
}

// InFigures reports whether a sentence says by a figure what is to be reached.
func InFigures(sentence string, today date.Date) bool {
	said := reading.ReadPhrase(sentence, today)
	return said.HasTarget || said.HasChange || said.HasChangeBy
}

// proposeFromStatement proposes a part of an objective, such as its metric, from its statement, or before it has
// one from that of the goal.
func proposeFromStatement(key string, s *Strategy, item int, today date.Date) Answer {
	objective := &s.Objectives[item]
	statement := objective.Statement
	if statement == "" {
		statement = goalInFigures(s, item, today).String()
	}
	said := reading.ReadPhrase(statement, today)
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

// proposeTarget returns the target that the statement names, or computes it from the change that it names and
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

// roundCent rounds to two decimals, half away from zero.
func roundCent(v float64) float64 {
	const cents = 100
	if v < 0 {
		return float64(int64(v*cents-0.5)) / cents
	}
	return float64(int64(v*cents+0.5)) / cents
}

// onlyItem returns the id of the only item of a list, or a blank if it has none or several.
func onlyItem(s *Strategy, listID string) Answer {
	list := Find(listID)
	if list.Len(s) == 1 && list.ItemID(s, 0) != "" {
		return Answer{list.ItemID(s, 0)}
	}
	return nil
}

func hasObjectiveWithoutMeasure(s *Strategy) bool { return !unmeasured(s).Blank() }

// unmeasured returns the id of the first objective without a measure.
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

// CurrencyTyped returns the currency that is written in an amount of money while that of the strategy is blank. A
// dollar alone is the one of the country.
func CurrencyTyped(q *Question, s *Strategy, typed string) Answer {
	if q.Kind != Sum || s.Resources.Currency != "" {
		return nil
	}
	code, found := reading.CurrencyIn(typed)
	if !found {
		return nil
	}
	const dollar = "USD"
	if local := localCurrency(s.Business.Country); code == dollar && slices.Contains(dollars, local.String()) && !strings.Contains(strings.ToUpper(typed), "US") {
		return local
	}
	return Answer{code}
}

// dollars are the currencies that are written $ where they are used.
var dollars = []string{"AUD", "CAD", "HKD", "NZD", "SGD", "TWD"}

// idleChannel returns the platform of the first channel that no tactic is on, or that of the only channel.
func idleChannel(s *Strategy) Answer {
	for i := range s.Channels {
		if p := s.Channels[i].Platform; p != "" && (!s.hasTacticOn(p) || len(s.Channels) == 1) {
			return Answer{p}
		}
	}
	return nil
}

// tacticPlatform returns the platform of a tactic, or the one that would be put in, "" where there is none.
func tacticPlatform(s *Strategy, item int) string {
	if item < len(s.Tactics) && s.Tactics[item].Platform != "" {
		return s.Tactics[item].Platform
	}
	return idleChannel(s).String()
}

// firstReview returns a day a month from today, or half-way to the first deadline where that is sooner.
func firstReview(s *Strategy, today date.Date) Answer {
	review := today.AddMonths(1)
	for i := range s.Objectives {
		if days := today.DaysUntil(s.Objectives[i].Deadline) / 2; days > 0 && today.AddDays(days).Before(review) {
			review = today.AddDays(days)
		}
	}
	return Answer{review.String()}
}

// onlyPerson returns who answers for anything so far, a blank where that is nobody or several people.
func onlyPerson(s *Strategy) Answer {
	names := map[string]bool{s.Replies.Owner: true}
	for i := range s.Objectives {
		names[s.Objectives[i].Owner] = true
	}
	for i := range s.Accounts {
		names[s.Accounts[i].Owner] = true
	}
	for i := range s.Tactics {
		names[s.Tactics[i].Owner] = true
	}
	delete(names, "")
	if len(names) != 1 {
		return nil
	}
	return Answer{slices.Collect(maps.Keys(names))[0]}
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
