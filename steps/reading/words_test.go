package reading

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sweetspot/lang"
)

// TestEveryListIsUsed compares the lists that a reader takes with those in the folders of the languages.
func TestEveryListIsUsed(t *testing.T) {
	words := lang.BuiltInWords()
	taken := map[string]bool{}
	newReader(words, func(id string) Vocabulary {
		taken[id] = true
		return NewVocabulary(words.List(id))
	})
	known := words.IDs()
	for _, id := range slices.Sorted(maps.Keys(taken)) {
		if !slices.Contains(known, id) {
			t.Errorf("no language has the words %s", id)
		}
	}
	elsewhere := []string{"goal.", "organisation.", "metric.", "macro.whose", "relative.", "alias.", "command.", "clause.gerund_ending"} // taken otherwise
	for _, id := range known {
		if !taken[id] && !slices.ContainsFunc(elsewhere, func(start string) bool { return strings.HasPrefix(id, start) }) {
			t.Errorf("nothing reads the words %s", id)
		}
	}
}

// cueTests are sentences of which the cue decides how they are read: without it, they are read otherwise.
var cueTests = map[string]string{
	"instead of":          "sell 40 bikes a month instead of 22",
	"from":                "raise the conversion rate from 2%",
	"then":                "40% of orders (31% in 2026)",
	"now":                 "reach 40 orders, 22 today",
	"points":              "lower churn 3 points",
	"result":              "increase orders 25%, that is 40",
	"percent more":        "susciter 40 % plus de téléchargements",
	"increase in":         "an increase in orders of 40",
	"bound":               "complaints kept to no more than 40",
	"given":               "Get parents to rate the open evening 9/10 or better",
	"increase of":         "orders up 40",
	"more":                "get 40 new orders",
	"of a change":         "augmenter les commandes de 40",
	"gain":                "win 40 orders",
	"further":             "récolter 40 commandes de plus",
	"percent of a change": "increase orders 40%",
	"answered within":     "answer within 40 minutes",
	"up to":               "increase orders to 40",
	"below":               "bring complaints below 40",
	"metric to":           "orders to 40",
	"take money":          "raise £400 for the school",
	"bring a share":       "bring 40% of our visitors into the shop",
	"mark":                "la barre des 40 commandes",
	"placed in":           "be featured in 3 magazines",
	"rate of":             "a conversion rate of 4%",
	"share":               "40% of our rooms filled",
	"reach":               "reach 40",
	"bring":               "bring 40 hikers into the hut",
	"reach a rate":        "reach 40% by June",
	"alone":               "40",
}

// TestEveryCueDecides reads the sentence of each cue with and without it.
func TestEveryCueDecides(t *testing.T) {
	r := standard()
	for at, c := range r.cues() {
		sentence := cueTests[c.name]
		if sentence == "" {
			t.Errorf("the cue %q has no sentence", c.name)
			continue
		}
		all := r.cues()
		with := describe(r.phrase(sentence, sunday, all))
		without := describe(r.phrase(sentence, sunday, slices.Delete(all, at, at+1)))
		if with == without {
			t.Errorf("the cue %q decides nothing in %q: %s", c.name, sentence, with)
		}
	}
	if len(cueTests) != len(r.cues()) {
		t.Errorf("%d cues have %d sentences", len(r.cues()), len(cueTests))
	}
}

// madeUp is the folder of a language in which each English word begins with a z.
func madeUp(t *testing.T) *Reader {
	t.Helper()
	folder := fstest.MapFS{}
	quoted, letters := regexp.MustCompile(`"[^"]*"`), regexp.MustCompile(`[a-z]+`)
	for _, name := range []string{"calendar", "metrics", "numbers", "sentence"} {
		data, err := os.ReadFile("../../lang/en/words/" + name + ".toml")
		if err != nil {
			t.Fatal(err)
		}
		text := quoted.ReplaceAllStringFunc(string(data), func(wording string) string {
			if wording == `"ing"` {
				return wording // an ending of words, not a word
			}
			return strings.NewReplacer("~znetwork", "~network", "~zwhose", "~whose").Replace(letters.ReplaceAllString(wording, "z$0"))
		})
		folder["eo/words/"+name+".toml"] = &fstest.MapFile{Data: []byte(text)}
	}
	words, err := lang.ParseWords(folder, "eo")
	if err != nil {
		t.Fatal(err)
	}
	return New(words)
}

// TestMadeUpLanguage reads the English sentences in a language that is nothing but a folder of words: nothing in
// the code may know a word.
func TestMadeUpLanguage(t *testing.T) {
	r := madeUp(t)
	letters := regexp.MustCompile(`\pL+`)
	english, french, _ := strings.Cut(phrases, "# French")
	if french == "" {
		t.Fatal("the sentences are not in English first")
	}
	wrong, all := 0, 0
	for line := range strings.Lines(english) {
		sentence, want, found := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		all++
		typed := letters.ReplaceAllString(sentence, "z$0")
		if got := describe(r.Phrase(typed, sunday)); got != want {
			wrong++
			if wrong < 9 {
				t.Logf("%s\n got %s\nwant %s", typed, got, want)
			}
		}
	}
	// A z makes a short word long enough for a typing slip, and x between figures is a mark.
	if wrong > all/20 {
		t.Errorf("%d of %d sentences are read otherwise than in English", wrong, all)
	}
}

func BenchmarkPhrase(b *testing.B) {
	text := strings.Repeat("Grow our newsletter subscribers from 1,200 to 1,500 before the summer by posting more often. ", 11)[:1000]
	ReadPhrase(text, sunday)
	for b.Loop() {
		ReadPhrase(text, sunday)
	}
}
