package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"sweetspot/advice"
	"sweetspot/steps"
)

// exportOutput is what export --as json writes. Its keys may be added to but not changed: programs depend on
// them, and docs/export.schema.json describes them.
type exportOutput struct {
	Version  int             `json:"sweetspot"` // of the strategy file
	Title    string          `json:"title"`
	Language string          `json:"language"`
	Today    string          `json:"today"` // the day from which pace is reckoned
	Answers  map[string]any  `json:"answers"`
	Results  []resultOutput  `json:"results"`
	Flags    map[string]int  `json:"flags"`
	Findings []findingOutput `json:"findings"`
	Fit      []fitOutput     `json:"fit"`
}

type resultOutput struct {
	Date   string             `json:"date"`
	Spent  *float64           `json:"spent"`
	Values map[string]float64 `json:"values"` // by the id of the objective
	Note   string             `json:"note"`
}

// renderJSON returns the answers, the findings and the fit for programs.
func renderJSON(e *exported) ([]byte, error) {
	s := e.Document.Strategy
	out := exportOutput{
		Version: 1, Title: s.Title, Language: string(e.Texts.Language()), Today: e.Today.String(), Answers: answersOf(s),
		Results: []resultOutput{}, Flags: map[string]int{}, Findings: []findingOutput{}, Fit: []fitOutput{},
	}
	for _, r := range s.Results {
		result := resultOutput{Date: r.Date.String(), Values: r.Values, Note: r.Note}
		if r.Spent.Given {
			result.Spent = &r.Spent.Value
		}
		if result.Values == nil {
			result.Values = map[string]float64{}
		}
		out.Results = append(out.Results, result)
	}
	for _, m := range advice.Mistakes() {
		out.Flags[m.String()] = e.Report.Flags(m)
	}
	for i := range e.Report.Findings {
		out.Findings = append(out.Findings, outputFinding(&e.Report.Findings[i], e.Speaker))
	}
	for i := range e.Report.Fit {
		out.Fit = append(out.Fit, outputFit(&e.Report.Fit[i], e.Speaker))
	}
	var text bytes.Buffer
	if err := writeJSON(&text, out); err != nil {
		return nil, err
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, text.Bytes(), "", "  "); err != nil {
		return nil, fmt.Errorf("indenting the export: %w", err)
	}
	return indented.Bytes(), nil
}

// answersOf returns the answers by the keys of the strategy file. Blanks are left out, and what may have
// several values is a list.
func answersOf(s *steps.Strategy) map[string]any {
	answers := map[string]any{}
	steps.All(func(q *steps.Question) {
		switch {
		case q.Kind == steps.List:
			if items := itemsOf(q, s); len(items) > 0 {
				answers[q.ID] = items
			}
		case steps.ListOf(q) == nil:
			value := answerValue(q, q.Answer(s, 0))
			if value == nil {
				return
			}
			group, key, grouped := strings.Cut(q.ID, ".")
			if !grouped {
				answers[q.ID] = value
				return
			}
			if answers[group] == nil {
				answers[group] = map[string]any{}
			}
			answers[group].(map[string]any)[key] = value
		}
	})
	return answers
}

func itemsOf(list *steps.Question, s *steps.Strategy) []map[string]any {
	var items []map[string]any
	for at := range list.Len(s) {
		item := map[string]any{"id": list.ItemID(s, at)}
		for i := range list.Items {
			q := &list.Items[i]
			if value := answerValue(q, q.Answer(s, at)); value != nil {
				item[q.Key()] = value
			}
		}
		items = append(items, item)
	}
	return items
}

// answerValue returns an answer as JSON has it: a number, a truth, a list or a string; nil for a blank.
func answerValue(q *steps.Question, answer steps.Answer) any {
	if answer.Blank() {
		return nil
	}
	switch {
	case q.Kind == steps.Amount || q.Kind == steps.Sum:
		if number, err := strconv.ParseFloat(answer[0], 64); err == nil {
			return number
		}
	case q.Kind == steps.YesOrNo:
		return answer[0] == string(steps.Yes)
	case q.Several():
		return answer
	}
	return answer[0]
}
