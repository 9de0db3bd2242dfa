package document

import "sweetspot/steps"

// bookkeepingOf gives what the file keeps beside the answers. imports is not among it: it stays as
// it stands.
func bookkeepingOf(s *steps.Strategy) map[string]value {
	return map[string]value{
		"sweetspot": number(format),
		"language":  text(string(s.Language)),
		"revision":  wholeOrBlank(s.Revision),
		"created":   word(s.Created.String()),
		"revised":   word(s.Revised.String()),
		"reached":   word(s.Reached.String()),
		"results":   resultsOf(s),
		"imports":   {form: keptForm},
		"accepted":  acceptedOf(s),
		"left_out":  texts(s.LeftOut),
		"log":       logOf(s),
	}
}

func resultsOf(s *steps.Strategy) value {
	list := value{form: listForm, tells: []string{"date"}}
	for _, result := range s.Results {
		list.items = append(list.items, value{form: keysForm, entries: []entry{
			{"date", word(result.Date.String())},
			{"spent", numberOrBlank(result.Spent)},
			{"values", valuesOf(result.Values, s)},
			{"note", text(result.Note)},
		}})
	}
	return list
}

// valuesOf gives the values of a check-in in the order of the objectives.
func valuesOf(values map[string]float64, s *steps.Strategy) value {
	keys := value{form: keysForm, closed: true}
	for _, objective := range s.Objectives {
		if v, found := values[objective.ID]; found {
			keys.entries = append(keys.entries, entry{objective.ID, number(v)})
		}
	}
	return keys
}

func acceptedOf(s *steps.Strategy) value {
	list := value{form: listForm, tells: []string{"rule", "subject"}}
	for _, a := range s.Accepted {
		list.items = append(list.items, value{form: keysForm, entries: []entry{
			{"rule", text(a.Rule)}, {"subject", text(a.Subject)}, {"because", text(a.Because)},
			{"date", word(a.Date.String())}, {"seen", text(a.Seen)},
		}})
	}
	return list
}

func logOf(s *steps.Strategy) value {
	list := value{form: listForm, tells: []string{"revision"}}
	for _, logged := range s.Log {
		changed := value{form: listForm, tells: []string{"at"}}
		for _, c := range logged.Changed {
			changed.items = append(changed.items, value{form: keysForm, entries: []entry{
				{"at", text(c.At)}, {"from", oneOrTexts(c.From)}, {"to", oneOrTexts(c.To)},
			}})
		}
		list.items = append(list.items, value{form: keysForm, entries: []entry{
			{"revision", wholeOrBlank(logged.Revision)}, {"date", word(logged.Date.String())},
			{"because", text(logged.Because)}, {"changed", changed},
		}})
	}
	return list
}

func oneOrTexts(answer steps.Answer) value {
	if len(answer) == 1 {
		return text(answer[0])
	}
	return texts(answer)
}
