package document

import (
	"slices"

	"sweetspot/document/yamledit"
	"sweetspot/steps"
)

// bookkeepingOf returns the values of the top keys that are no answers. imports is kept as it is in the
// file.
func bookkeepingOf(s *steps.Strategy) map[string]yamledit.Value {
	return map[string]yamledit.Value{
		"sweetspot": number(format),
		"language":  yamledit.Text(string(s.Language)),
		"revision":  wholeOrBlank(s.Revision),
		"created":   yamledit.Word(s.Created.String()),
		"revised":   yamledit.Word(s.Revised.String()),
		"reached":   yamledit.Word(s.Reached.String()),
		"depth":     depthOf(s.Depth),
		"results":   resultsOf(s),
		"imports":   {Form: yamledit.KeptForm},
		"accepted":  acceptedOf(s),
		"left_out":  yamledit.Texts(s.LeftOut),
		"log":       logOf(s),
	}
}

// depthOf returns the steps in the order in which they are asked, an empty sequence for none.
func depthOf(depth steps.Depth) yamledit.Value {
	if !depth.Given {
		return yamledit.Value{}
	}
	opened := yamledit.Value{Form: yamledit.WordsForm}
	for _, step := range slices.Sorted(slices.Values(depth.Opened)) {
		opened.Words = append(opened.Words, step.String())
	}
	return opened
}

// wrongOf returns the mark of a finding that the user calls wrong; a blank for others.
func wrongOf(wrong bool) yamledit.Value {
	if !wrong {
		return yamledit.Value{}
	}
	return yamledit.Value{Form: yamledit.FlagForm, Text: string(steps.Yes)}
}

func resultsOf(s *steps.Strategy) yamledit.Value {
	list := yamledit.Value{Form: yamledit.ListForm, Tells: []string{"id"}}
	for _, result := range s.Results {
		list.Items = append(list.Items, yamledit.Value{Form: yamledit.KeysForm, Entries: []yamledit.Entry{
			{Key: "id", Value: yamledit.Text(result.ID)},
			{Key: "date", Value: yamledit.Word(result.Date.String())},
			{Key: "spent", Value: numberOrBlank(result.Spent)},
			{Key: "values", Value: valuesOf(result.Values, s)},
			{Key: "note", Value: yamledit.Text(result.Note)},
		}})
	}
	return list
}

// valuesOf returns the values of a check-in in the order of the objectives.
func valuesOf(values map[string]float64, s *steps.Strategy) yamledit.Value {
	keys := yamledit.Value{Form: yamledit.KeysForm, Closed: true}
	for _, objective := range s.Objectives {
		if v, found := values[objective.ID]; found {
			keys.Entries = append(keys.Entries, yamledit.Entry{Key: objective.ID, Value: number(v)})
		}
	}
	return keys
}

func acceptedOf(s *steps.Strategy) yamledit.Value {
	list := yamledit.Value{Form: yamledit.ListForm, Tells: []string{"rule", "subject"}}
	for _, a := range s.Accepted {
		list.Items = append(list.Items, yamledit.Value{Form: yamledit.KeysForm, Entries: []yamledit.Entry{
			{Key: "rule", Value: yamledit.Text(a.Rule)}, {Key: "subject", Value: yamledit.Text(a.Subject)}, {Key: "wrong", Value: wrongOf(a.Wrong)}, {Key: "because", Value: yamledit.Text(a.Because)},
			{Key: "date", Value: yamledit.Word(a.Date.String())}, {Key: "seen", Value: yamledit.Text(a.Seen)},
		}})
	}
	return list
}

func logOf(s *steps.Strategy) yamledit.Value {
	list := yamledit.Value{Form: yamledit.ListForm, Tells: []string{"revision"}}
	for _, logged := range s.Log {
		changed := yamledit.Value{Form: yamledit.ListForm, Tells: []string{"at"}}
		for _, c := range logged.Changed {
			changed.Items = append(changed.Items, yamledit.Value{Form: yamledit.KeysForm, Entries: []yamledit.Entry{
				{Key: "at", Value: yamledit.Text(c.At)}, {Key: "from", Value: oneOrTexts(c.From)}, {Key: "to", Value: oneOrTexts(c.To)},
			}})
		}
		list.Items = append(list.Items, yamledit.Value{Form: yamledit.KeysForm, Entries: []yamledit.Entry{
			{Key: "revision", Value: wholeOrBlank(logged.Revision)}, {Key: "date", Value: yamledit.Word(logged.Date.String())},
			{Key: "because", Value: yamledit.Text(logged.Because)}, {Key: "changed", Value: changed},
		}})
	}
	return list
}

func oneOrTexts(answer steps.Answer) yamledit.Value {
	if len(answer) == 1 {
		return yamledit.Text(answer[0])
	}
	return yamledit.Texts(answer)
}
