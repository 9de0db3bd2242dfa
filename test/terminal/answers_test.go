//go:build terminal

package terminal

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sweetspot/document"
	"sweetspot/document/diagnostic"
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// Keys as a terminal sends them.
const (
	enterKey    = "\r"
	downKey     = "\x1b[B"
	homeKey     = "\x1b[H"
	spaceKey    = " "
	clearKey    = "\x15" // Ctrl+U
	overviewKey = "\x0f" // Ctrl+O
	leaveKey    = "\x03" // Ctrl+C
)

// reply is what is done at one question, and what its answer is from then on. MARK stands for a text
// that no other run types.
type reply struct {
	asked string // stands on the screen
	keys  string
	at    string // path of the question answered; "" where nothing is
	want  string
}

// visit is one way to the questions, and the answers given there.
type visit struct {
	name    string
	example string // what plan.md holds at first
	words   []string
	replies []reply
	last    string // stands on the screen after the last reply
}

// marked is the visit with a text of its own.
func (v visit) marked(mark string) visit {
	replies := make([]reply, len(v.replies))
	for i, r := range v.replies {
		r.keys = strings.ReplaceAll(r.keys, "MARK", mark)
		r.want = strings.ReplaceAll(r.want, "MARK", mark)
		replies[i] = r
	}
	v.replies = replies
	return v
}

var interview = []reply{
	{"What name do people know you by?", "Café MARK" + enterKey, "business.name", "Café MARK"},
	{"What do you offer?", "Bread MARK" + enterKey, "business.offer", "Bread MARK"},
	{"What makes you different?", "Different: MARK #1" + enterKey, "business.difference", "Different: MARK #1"},
	{"What kind of organisation are you?", downKey + enterKey, "business.kind", "company"},
	{"Which country are you in?", clearKey + "UK" + enterKey, "business.country", "GB"},
	{"Who do you sell to?", downKey + downKey + enterKey, "business.sells_to", "businesses"},
	{"Where do your customers come from?", downKey + enterKey, "business.market", "local"},
	{"Which place is that", "Place MARK" + enterKey, "business.place", "Place MARK"},
	{"For example: half a mile", "half a mile" + enterKey, "business.radius_km", "0.8"},
	{"Who do you want to reach?", "People MARK" + enterKey, "audiences.name", "People MARK"},
	{"how old are they?", downKey + downKey + spaceKey + enterKey, "audiences.ages", "18-29"},
	{"why stay?", "“MARK” - a need" + enterKey, "audiences.needs", "“MARK” - a need"},
	{"Every Thursday, one book", "Value MARK" + enterKey, "audiences.value", "Value MARK"},
	{"Which result matters most to you?", downKey + downKey + enterKey, "goal.kind", "sales"},
	{"What do you want to achieve?", "Sell MARK" + enterKey, "goal.statement", "Sell MARK"},
}

const afterInterview = "What must be true of the people you reach?"

// visits are a new file, a strategy without a name, and a strategy that is there already.
var visits = []visit{
	{name: "file", words: []string{"plan.md"}, replies: interview, last: afterInterview},
	{name: "draft", last: afterInterview,
		replies: append([]reply{{"New strategy, the short way", enterKey, "", ""}}, interview...)},
	{name: "existing", example: "gym", words: []string{"plan.md"}, replies: revision, last: "What kind of purchase is it?"},
}

// revision answers questions of the gym anew.
var revision = []reply{
	{"[Document]", overviewKey, "", ""},
	{"go there", homeKey + enterKey, "", ""},
	{"What name do people know you by?", clearKey + "Gym MARK" + enterKey, "business.name", "Gym MARK"},
	{"What do you offer?", clearKey + "Offer MARK" + enterKey, "business.offer", "Offer MARK"},
	{"What is the address of your website?", clearKey + "https://MARK.example" + enterKey, "business.website", "https://MARK.example"},
	{"What makes you different?", clearKey + "Different MARK" + enterKey, "business.difference", "Different MARK"},
	{"What kind of organisation are you?", enterKey, "", ""},
	{"Which country are you in?", clearKey + "France" + enterKey, "business.country", "FR"},
	{"Who do you sell to?", homeKey + enterKey, "business.sells_to", "consumers"},
}

// next returns a text that is on the screen once reply i is confirmed.
func (v visit) next(i int) string {
	if i+1 < len(v.replies) {
		return v.replies[i+1].asked
	}
	return v.last
}

// prepare writes the file that a visit finds.
func (d desk) prepare(v visit) error {
	if v.example == "" {
		return nil
	}
	data, _ := document.Example(v.example, lang.English)
	return os.WriteFile(d.path("plan.md"), data, 0o644)
}

// answer gives the replies of a visit, each when it is asked for, and tells how many were confirmed:
// what is asked next is on the screen. after is told how many were typed.
func (w *window) answer(v visit, after func(typed int) error) (confirmed int, err error) {
	if err := after(0); err != nil {
		return 0, err
	}
	for i, r := range v.replies {
		if err := w.sees(r.asked); err != nil {
			return confirmed, err
		}
		confirmed = i
		w.press(r.keys)
		if err := after(i + 1); err != nil {
			return confirmed, err
		}
	}
	if err := w.sees(v.last); err != nil {
		return confirmed, err
	}
	return len(v.replies), nil
}

// documents are the strategies that a desk holds: in the file, and in drafts. One that cannot be
// read is an error.
func (d desk) documents() ([]*steps.Strategy, error) {
	known, err := catalogue.Load(nil)
	if err != nil {
		return nil, err
	}
	paths := []string{d.path("plan.md")}
	drafts, err := filepath.Glob(d.state() + "/sweetspot/drafts/[^.]*.md")
	if err != nil {
		return nil, err
	}
	var all []*steps.Strategy
	for _, path := range append(paths, drafts...) {
		data, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) || err == nil && len(data) == 0 && path != paths[0] {
			continue // a draft is an empty file until its first answer
		}
		if err != nil {
			return nil, err
		}
		read, faults := document.Read(data, known)
		if diagnostic.Failed(faults) {
			return nil, &document.Unreadable{Path: path, Faults: faults}
		}
		all = append(all, read.Strategy)
	}
	return all, nil
}

// missing names the replies whose answers a strategy does not hold.
func missing(s *steps.Strategy, replies []reply) []string {
	var names []string
	for _, r := range replies {
		if r.at == "" {
			continue
		}
		q := steps.Find(r.at)
		got := ""
		if list := steps.ListOf(q); list == nil || list.Len(s) > 0 {
			got = q.Answer(s, 0).String()
		}
		if got != r.want {
			names = append(names, fmt.Sprintf("%s: %q, confirmed as %q", r.at, got, r.want))
		}
	}
	return names
}

// lost names the answers confirmed that no document of a desk holds, given the one that holds most.
func (d desk) lost(replies []reply) ([]string, error) {
	all, err := d.documents()
	if err != nil {
		return nil, err
	}
	least := missing(&steps.Strategy{}, replies)
	for _, s := range all {
		if names := missing(s, replies); len(names) < len(least) {
			least = names
		}
	}
	return least, nil
}
