package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"

	"sweetspot/advice"
	"sweetspot/lang"
	"sweetspot/steps"
)

// checkOutput is what check --json prints. Its keys, and those of the types below, may be added to but
// not changed: programs depend on them.
type checkOutput struct {
	Files []fileOutput `json:"files"`
}

type fileOutput struct {
	Path     string          `json:"path"`
	Title    string          `json:"title"`
	Language string          `json:"language"`
	Flags    map[string]int  `json:"flags"`
	Findings []findingOutput `json:"findings"`
	Fit      []fitOutput     `json:"fit"`
	Warnings []faultOutput   `json:"warnings"`
	Errors   []faultOutput   `json:"errors"`
}

type findingOutput struct {
	Rule      string          `json:"rule"`
	Mistake   int             `json:"mistake"`
	Level     string          `json:"level"`
	Subject   string          `json:"subject"`
	Title     string          `json:"title"`
	Why       string          `json:"why"`
	Fix       string          `json:"fix"`
	Questions []string        `json:"questions"`
	Accepted  *acceptedOutput `json:"accepted"`
	Group     string          `json:"group"` // of the findings that are shown as one
	Rank      int             `json:"rank"`  // of the group, 1 for what costs most to ignore
}

type acceptedOutput struct {
	Because string `json:"because"`
	Date    string `json:"date"`
	Wrong   bool   `json:"wrong,omitempty"`
}

type fitOutput struct {
	Platform string                `json:"platform"`
	Chosen   bool                  `json:"chosen"`
	Score    int                   `json:"score"`
	Parts    map[string]partOutput `json:"parts"`
}

type partOutput struct {
	Score   float64 `json:"score"`
	Weight  int     `json:"weight"`
	Assumed bool    `json:"assumed"`
	Because string  `json:"because"`
}

type faultOutput struct {
	Line    int      `json:"line"`
	Column  int      `json:"column"`
	Key     string   `json:"key"`
	Message string   `json:"message"`
	Allowed []string `json:"allowed,omitempty"`
}

// output returns what check --json prints of a file.
func (c *checked) output(sp steps.Speaker) fileOutput {
	out := fileOutput{
		Path:     c.path,
		Flags:    map[string]int{},
		Findings: []findingOutput{},
		Fit:      []fitOutput{},
		Warnings: []faultOutput{},
		Errors:   []faultOutput{},
	}
	if c.err != nil {
		out.Errors = append(out.Errors, faultOutput{Line: 1, Column: 1, Message: c.errorText(sp.Texts)})
	}
	for _, fault := range c.faults {
		printed := faultOutput{fault.Line, fault.Column, fault.Key, fault.Say(sp.Texts), fault.Allowed}
		if fault.Warning {
			out.Warnings = append(out.Warnings, printed)
		} else {
			out.Errors = append(out.Errors, printed)
		}
	}
	for _, m := range advice.Mistakes() {
		out.Flags[m.String()] = 0
		if c.report != nil {
			out.Flags[m.String()] = c.report.FlagsOf(m)
		}
	}
	if c.strategy == nil {
		return out
	}
	out.Title, out.Language = c.strategy.Title, string(c.strategy.Language)
	for i := range c.report.Findings {
		out.Findings = append(out.Findings, outputFinding(&c.report.Findings[i], sp))
	}
	for i := range c.report.Fit {
		out.Fit = append(out.Fit, outputFit(&c.report.Fit[i], sp))
	}
	return out
}

func outputFinding(f *advice.Finding, sp steps.Speaker) findingOutput {
	words := f.Words(sp)
	out := findingOutput{
		Rule: f.Rule.ID, Group: f.Rule.ID, Rank: f.Rank, Mistake: int(f.Rule.Mistake), Level: f.Level.String(), Subject: f.Subject,
		Title: words.Title, Why: words.Why, Fix: words.Fix, Questions: f.Questions(),
	}
	if f.Accepted != nil {
		out.Accepted = &acceptedOutput{Because: f.Accepted.Because, Date: f.Accepted.Date.String(), Wrong: f.Accepted.Wrong}
	}
	return out
}

func outputFit(f *advice.Fit, sp steps.Speaker) fitOutput {
	out := fitOutput{Platform: f.Platform.ID, Chosen: f.Chosen, Score: f.Score, Parts: map[string]partOutput{}}
	for i := range f.Parts {
		part := &f.Parts[i]
		out.Parts[part.Name] = partOutput{part.Score, part.Weight, part.Assumed, part.Because(sp)}
	}
	return out
}

// writeJSON writes a value on one line. Characters that a terminal acts on, or that hide or reorder
// text, are written as JSON escapes.
func writeJSON(to io.Writer, value any) error {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return fmt.Errorf("encoding the findings: %w", err)
	}
	out := lang.Escape(text.String(), func(r rune) string {
		switch {
		case r == '\n':
			return "\n"
		case r > 0xFFFF:
			high, low := utf16.EncodeRune(r)
			return fmt.Sprintf("\\u%04x\\u%04x", high, low)
		}
		return fmt.Sprintf("\\u%04x", r)
	})
	if _, err := io.WriteString(to, out); err != nil {
		return fmt.Errorf("printing the findings: %w", err)
	}
	return nil
}
