package advice

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sweetspot/steps"
	"sweetspot/steps/merge"
)

//go:generate env SWEETSPOT_UPDATE=1 go test -count=1 -run TestRulesPageIsFresh .

// rulesPage is the reference of all rules, made from the rules, their sentences and their cases.
var rulesPage = filepath.Join("..", "docs", "rules.md")

// TestRulesPageIsFresh compares the page with the rules. SWEETSPOT_UPDATE=1 writes it anew.
func TestRulesPageIsFresh(t *testing.T) {
	page := writeRulesPage(t)
	if os.Getenv("SWEETSPOT_UPDATE") != "" {
		if err := os.WriteFile(rulesPage, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(rulesPage)
	if err != nil {
		t.Fatal(err)
	}
	if string(kept) != page {
		t.Errorf("%s does not match the rules: run go generate", rulesPage)
	}
}

func writeRulesPage(t *testing.T) string {
	t.Helper()
	english := speakers[0]
	var page strings.Builder
	page.WriteString("# The rules of the advice engine\n\n" +
		"What each rule finds, why it matters, and an example on either side, all from the tests of the\n" +
		"rules: each example is a sound strategy (a gym near the City of London, reviewed on\n" +
		today.Say(english.Texts) + ") with the answers changed that are listed.\n")
	for _, m := range Mistakes() {
		fmt.Fprintf(&page, "\n## Mistake %d: %s\n\n%s\n", m, english.Texts.Text("mistake."+m.String()+".name"),
			english.Texts.Text("mistake."+m.String()+".about"))
		for _, rule := range Rules() {
			if rule.Mistake == m {
				writeRule(t, &page, rule)
			}
		}
	}
	return page.String()
}

func writeRule(t *testing.T, page *strings.Builder, rule *Rule) {
	t.Helper()
	fires, quiet := examplesOf(rule)
	if fires == nil {
		t.Errorf("%s has no case in which it speaks", rule.ID)
		return
	}
	strategy := gym()
	fires.edit(strategy)
	report := review(strategy)
	fmt.Fprintf(page, "\n### %s\n\n", rule.ID)
	for i := range report.Findings {
		f := &report.Findings[i]
		if f.Rule.ID != rule.ID {
			continue
		}
		words := f.Words(speakers[0])
		fmt.Fprintf(page, "**%s** (%s)\n\n%s\n\n%s\n\n", words.Title, f.Level, words.Why, words.Fix)
		break
	}
	if rule.Blank {
		fmt.Fprintf(page, "Waits until the step %s is behind the user.\n\n", rule.Step)
	}
	fmt.Fprintf(page, "- Reads: `%s`\n", strings.Join(rule.Reads, "`, `"))
	fmt.Fprintf(page, "- Raised (%s): %s\n", fires.name, editOf(fires))
	if quiet != nil {
		fmt.Fprintf(page, "- Quiet (%s): %s\n", quiet.name, editOf(quiet))
	}
}

// examplesOf picks the first case in which a rule speaks, and the first in which it does not.
func examplesOf(rule *Rule) (fires, quiet *ruleCase) {
	for _, c := range allCases() {
		switch {
		case c.rule != rule.ID:
		case len(c.want) > 0 && fires == nil:
			fires = &c
		case len(c.want) == 0 && quiet == nil:
			quiet = &c
		}
	}
	return fires, quiet
}

// editOf says what a case changes in the sound strategy, in the notation of the file.
func editOf(c *ruleCase) string {
	strategy := gym()
	c.edit(strategy)
	var said []string
	for _, change := range merge.Changes(gym(), strategy) {
		said = append(said, fmt.Sprintf("`%s: %s`", change.At, orBlank(change.To)))
	}
	if strategy.Reached != steps.Done {
		said = append(said, fmt.Sprintf("`reached: %s`", strategy.Reached))
	}
	for _, result := range strategy.Results {
		said = append(said, fmt.Sprintf("`results: %s, spent %s, %v`", result.Date, steps.FormatNumber(result.Spent.Value), result.Values))
	}
	if len(said) == 0 {
		return "the sound strategy as it is."
	}
	return strings.Join(said, ", ") + "."
}

func orBlank(answer steps.Answer) string {
	if strings.TrimSpace(answer.String()) == "" {
		return "(blank)"
	}
	return strings.ReplaceAll(answer.String(), "\n", " ")
}
