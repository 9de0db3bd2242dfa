package statement

import (
	_ "embed"
	"strings"
	"testing"
)

//go:embed testdata/statements.tsv
var statements string

//go:embed testdata/directions.tsv
var directions string

// rows gives the label and the text of each line of a table.
func rows(t *testing.T, table string) [][2]string {
	t.Helper()
	var read [][2]string
	for line := range strings.Lines(table) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		label, text, found := strings.Cut(line, "\t")
		if !found {
			t.Fatalf("no tab in %q", line)
		}
		read = append(read, [2]string{label, text})
	}
	return read
}

var withoutAccents = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "à", "a", "â", "a", "î", "i", "ô", "o", "û", "u", "ç", "c", "É", "E", "Ê", "E", "'", "’")

func TestStatements(t *testing.T) {
	for _, row := range rows(t, statements) {
		label, text := row[0], row[1]
		for _, typed := range []string{text, "  " + text + ".", withoutAccents.Replace(text)} {
			platform, isPlatform := PlatformGoal(typed)
			borrowed, isBorrowed := BorrowedGoal(typed)
			if want := strings.Contains(label, "P"); want != isPlatform && !strings.Contains(label, "p") {
				t.Errorf("PlatformGoal(%q) = %q, %v", typed, platform, isPlatform)
			}
			if want := strings.Contains(label, "B"); want != isBorrowed && !strings.Contains(label, "b") {
				t.Errorf("BorrowedGoal(%q) = %q, %v", typed, borrowed, isBorrowed)
			}
			for _, words := range []string{platform, borrowed} {
				if !strings.Contains(typed, words) {
					t.Errorf("%q is not in %q", words, typed)
				}
			}
		}
	}
}

func TestStatementWords(t *testing.T) {
	cases := []struct{ statement, platform, borrowed string }{
		{"Use YouTube and Twitter to increase our sales", "Use YouTube and Twitter", ""},
		{"Our goal is to be on Tik Tok.", "be on Tik Tok", ""},
		{"Être sur Instagram et Facebook", "Être sur Instagram et Facebook", ""},
		{"Nous voulons poster plus souvent", "poster plus souvent", ""},
		{"Launch an Instagram page for the shop", "Launch an Instagram page", ""},
		{"More followers, quickly", "", "More followers"},
		{"Notre but : gagner en notoriété !", "", "gagner en notoriété"},
		{"Sell 40 courses on Instagram", "", ""},
		{"Make threads and fabrics", "", ""}, // threads is a platform only where it plainly is one
		{"Make fabrics and threads", "", ""},
		{"Be on Instagram and Threads", "Be on Instagram and Threads", ""},
		{"be on threads", "be on threads", ""},
		{"meet 10 X 20", "", ""},
		{"YouTube, Twitter and TikTok page", "YouTube, Twitter and TikTok page", ""},
		{"use YouTube page and Twitter page", "use YouTube page and Twitter page", ""},
		{"use YouTube and", "use YouTube", ""},
		{"page Facebook", "page Facebook", ""},
		{"page on Instagram", "page on Instagram", ""},
		{"page of the shop", "", ""},
		{"followers on Instagram", "followers on Instagram", "followers"},
		{"before June, be on TikTok", "be on TikTok", ""},
		{"with Instagram, sell 40 chairs", "", ""},
		{"With Instagram sell 40 chairs", "", ""},
		{"With Instagram win more followers", "", "win more followers"}, // the clause ends at the verb
		{"weave threads for Instagram", "weave threads for Instagram", ""},
		{"en 2027, être sur Instagram", "être sur Instagram", ""},
		{"film clips for Instagram", "film clips", ""},
		{"for Instagram", "for Instagram", ""},
		{"switch from Facebook to TikTok", "switch from Facebook", ""},
		{"make videos for 30 couples", "", ""}, // customers pay for them
		{"make videos for 30 days", "make videos", ""},
		{"post videos that 20 firms buy", "", ""},
		{"post three reels", "post three reels", ""},
		{"get 10 Instagram followers", "get 10 Instagram followers", "get 10 Instagram followers"},
		{"100 new customers", "", ""},
		{"reply to 20 people on Facebook", "", ""},
		{"be present online", "be present online", "be present"},
		{"be present at the fair", "", ""},
		{"be present in 3 towns", "", ""},
		{"be present", "", "be present"},
		{"heaps of followers", "", "heaps of followers"},
		{"heaps of lovely new found followers", "", ""}, // only one unknown word may come first
		{"win 30 followers", "", "win 30 followers"},
		{"earn more likes", "", "earn more likes"},
		{"win 30 customers", "", ""},
		{"get 50 of our followers into the shop", "", ""},
		{"get our followers to buy", "", ""},
		{"turn 20 followers into customers", "", ""},
		{"2027 followers", "", "2027 followers"},
		{"be known to the 40 architects of Lyon", "", ""},
		{"be known among people on Instagram", "", "be known"},
		{"be known for our bread in Lyon", "", ""},
		{"be known in Lyon to everyone", "", "be known"},
		{"be seen by people in Lyon", "", "be seen"},
		{"be seen so we get 3 weeks", "", "be seen"},
		{"be seen in 2027", "", "be seen"},
		{"être connu des architectes", "", ""},
		{"visibility of the museum", "", "visibility"},
		{"be known as leader in Lyon this year", "", "be known"},
		{"be known by people this spring", "", "be known"},
		{"be known to the bakers", "", ""},
		{"by more followers", "", ""},
		{"chez nous plus de vues", "", ""},
		{"get viral and sell 40 chairs", "", "get viral"},
		{"be on linked in", "be on linked in", ""},
		{"Linked In for our bakery", "Linked In", ""},
		{"get linked in town", "", ""},
		{"be seen so we sell 40 chairs", "", ""},
		{"be seen so we sell chairs", "", "be seen"},
		{"be seen so we get 40 pens", "", "be seen"},
		{"être vus afin de vendre 40 chaises", "", ""},
		{"get two thousand likes", "", "get two thousand likes"},
		{"get 30 new Instagram followers", "get 30 new Instagram followers", "get 30 new Instagram followers"},
		{"be known to fill 40 seats", "", ""},
		{"more visibility to sell 40 chairs", "", ""},
		{"charm Instagram gardeners", "", ""}, // the platform only describes them
		{"sketch an Instagram page and sell 40 chairs", "", ""},
		{"get our followers again", "", "get our followers"}, // again is nothing that they should do
		{"faire goûter nos vins sur Instagram", "", ""},
	}
	for _, c := range cases {
		if got, found := PlatformGoal(c.statement); got != c.platform || found != (c.platform != "") {
			t.Errorf("PlatformGoal(%q) = %q, %v, want %q", c.statement, got, found, c.platform)
		}
		if got, found := BorrowedGoal(c.statement); got != c.borrowed || found != (c.borrowed != "") {
			t.Errorf("BorrowedGoal(%q) = %q, %v, want %q", c.statement, got, found, c.borrowed)
		}
	}
}

func TestOnlyDirection(t *testing.T) {
	for _, row := range rows(t, directions) {
		if got, want := OnlyDirection(row[1]), row[0] == "only"; got != want {
			t.Errorf("OnlyDirection(%q) = %v, want %v", row[1], got, want)
		}
	}
	long := strings.Repeat("more ", longestStatement)
	if !OnlyDirection(long+"sales") || OnlyDirection(long[len("more "):]+"sales") {
		t.Errorf("other words than the first %d are read", longestStatement)
	}
}

// TestNothingBut: what means all people, and what any rival says, beside nothing that somebody alone could say.
func TestNothingBut(t *testing.T) {
	for _, c := range []struct {
		text             string
		everybody, vague bool
	}{
		{"", false, false},
		{"everyone", true, false},
		{"The general public!", true, false},
		{"Tout le monde", true, false},
		{"everybody, and anyone who is interested", true, false},
		{"everyone in Leeds", false, false},
		{"everyone over 40", false, false},
		{"runners", false, false},
		{"the best", false, false}, // praise of nothing
		{"quality and service", false, true},
		{"The best value for money.", false, true},
		{"le meilleur rapport qualité-prix", false, true},
		{"quality of Welsh slate", false, false},
		{"30 years of experience", false, false},
	} {
		if everybody, vague := Everybody(c.text), VagueDifference(c.text); everybody != c.everybody || vague != c.vague {
			t.Errorf("%q: everybody %v, vague %v", c.text, everybody, vague)
		}
	}
}

func FuzzStatement(f *testing.F) {
	for _, seed := range []string{"be on X", "\xffsur X", "linked in", "with Instagram, ", "more followers of our", "10 x 4", "é̀ sur Threads et"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, statement string) {
		for _, read := range []func(string) (string, bool){PlatformGoal, BorrowedGoal} {
			if words, found := read(statement); found != (words != "") || !strings.Contains(statement, words) {
				t.Errorf("%q: %q, %v", statement, words, found)
			}
		}
		OnlyDirection(statement)
	})
}
