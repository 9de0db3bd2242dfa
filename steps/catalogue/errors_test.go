package catalogue

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func errorsOf(t *testing.T, user fs.FS) Errors {
	t.Helper()
	c, err := Load(user)
	var errs Errors
	if c != nil || !errors.As(err, &errs) {
		t.Fatalf("got %v and %v, want Errors", c, err)
	}
	return errs
}

func TestBadPlatformFiles(t *testing.T) {
	tests := []struct{ name, old, new, want string }{
		{"unknown key", "kind: local", "kind: local\nkimd: local",
			"cinema.yaml:4:1: kimd: is not a known key (allowed: id, name, kind, does, judgements, in_text, on, order, shares, ads, figures)"},
		{"duplicate key", "kind: local", "kind: local\nkind: local", "cinema.yaml:4:1: kind: is given twice"},
		{"missing key", "kind: local\n", "", "cinema.yaml:1:1: kind: is missing"},
		{"unknown kind", "kind: local", "kind: lokal",
			`cinema.yaml:3:7: kind: "lokal" is not allowed (allowed: social, search, local, email, owned)`},
		{"empty text", "kind: local", "kind:", "cinema.yaml:3:6: kind: is not a text"},
		{"bad id", "id: cinema", "id: ../Cinema",
			`cinema.yaml:1:5: id: "../Cinema" is not allowed (allowed: small letters, digits and -)`},
		{"one language", ", fr: Cinéma du quartier", "", "cinema.yaml:2:7: name.fr: is missing"},
		{"list as name", "{en: Local cinema, fr: Cinéma du quartier}", "[Cinema]", "cinema.yaml:2:7: name: is not a text"},
		{"above 1", "buys: 0.1", "buys: 1.1", `cinema.yaml:9:9: judgements.buys: "1.1" is out of range (allowed: 0 to 1)`},
		{"below 0", "buys: 0.1", "buys: -0.1", `cinema.yaml:9:9: judgements.buys: "-0.1" is out of range (allowed: 0 to 1)`},
		{"not a number", "buys: 0.1", "buys: NaN", `cinema.yaml:9:9: judgements.buys: "NaN" is out of range (allowed: 0 to 1)`},
		{"word for a number", "buys: 0.1", "buys: lots", `cinema.yaml:9:9: judgements.buys: "lots" is not a number (allowed: 0 to 1)`},
		{"too many hours", "hours: 0.5", "hours: 169", `cinema.yaml:8:10: judgements.hours: "169" is out of range (allowed: 0 to 168)`},
		{"unknown place", "location: 2.5", "location: town",
			`cinema.yaml:10:19: judgements.aim.location: "town" is not allowed (allowed: a radius in km, city, postcode, own, none)`},
		{"no radius", "location: 2.5", "location: 0",
			`cinema.yaml:10:19: judgements.aim.location: "0" is out of range (allowed: 0.1 to 1000)`},
		{"goal missing", "awareness: 0.6, ", "", "cinema.yaml:11:11: judgements.serves.awareness: is missing"},
		{"bad ages", "ages: 15+", "ages: old",
			`cinema.yaml:13:12: shares[1].ages: "old" is not allowed (allowed: adults, 18-29, 65+ and the like)`},
		{"bad country", "country: BE", "country: Belgium",
			`cinema.yaml:13:26: shares[1].country: "Belgium" is not allowed (allowed: two capital letters, such as FR)`},
		{"above 100", "percent: 12.5", "percent: 125", `cinema.yaml:13:39: shares[1].percent: "125" is out of range (allowed: 0 to 100)`},
		{"old year", "year: 2024", "year: 1824", `cinema.yaml:13:81: shares[1].year: "1824" is out of range (allowed: 1990 to 2100)`},
		{"half a year", "year: 2024", "year: 2024.5", `cinema.yaml:13:81: shares[1].year: "2024.5" is out of range (allowed: a whole year)`},
		{"no source", ", source: count", "", "cinema.yaml:13:5: shares[1].source: is missing"},
		{"unknown source", "source: count", "source: hearsay",
			`cinema.yaml:13:95: shares[1].source: "hearsay" is not a source in sources.yaml`},
		{"same share twice", "shares:\n", "shares:\n  - {ages: 15+, country: BE, percent: 1, of: us, year: 2020, source: count}\n",
			`cinema.yaml:14:5: shares[2]: "BE 15+" is given twice`},
		{"not a list", "shares:\n  - {", "shares:\n  {", "cinema.yaml:13:3: shares: is not a list"},
		{"figure without value", "shares:", "figures:\n  - {key: a, unit: km, country: world, year: 2024, source: count}\nshares:",
			"cinema.yaml:13:5: figures[1].value: is missing"},
		{"sentence with a value", "shares:", "figures:\n  - {key: a, says: b, value: 1, country: EU, year: 2024, source: count}\nshares:",
			"cinema.yaml:13:23: figures[1].value: is not a known key (allowed: key, says, country, year, source, group, note)"},
		{"radius in miles", "shares:", "ads:\n  radius: {value: 1, unit: mile, year: 2024, source: count}\nshares:",
			`cinema.yaml:13:11: ads.radius.unit: "mile" is not allowed (allowed: km)`},
		{"unknown level", "shares:", "ads:\n  geography: {levels: [street], year: 2024, source: count}\nshares:",
			`cinema.yaml:13:24: ads.geography.levels[1]: "street" is not allowed (allowed: continent, country, region, metro, county, city, neighborhood, postcode, airport, point)`},
		{"control code", "kind: local", `kind: "\x1b[2J"`, `cinema.yaml:3:7: kind: "\x1b[2J" holds a control character`},
		{"direction code", "Local cinema", "Local \u202ecinema", `cinema.yaml:2:12: name.en: "Local \u202ecinema" holds a control character`},
		{"control code in a key", "kind: local", "kind: local\n\"\\x1b\": 1", "cinema.yaml:4:1: \uFFFD: is not a known key (allowed: id, name, kind, does, judgements, in_text, on, order, shares, ads, figures)"},
		{"alias", "kind: local", "kind: &k local\norder: *k", `cinema.yaml:4:8: order: "k" is not a text`},
		{"broken", "kind: local", "kind: [local", `cinema.yaml:4:5: "did not find expected ',' or ']'" is not well-formed YAML`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := strings.Replace(cinema, test.old, test.new, 1)
			if text == cinema {
				t.Fatalf("%q does not stand in the file", test.old)
			}
			errs := errorsOf(t, folderOf("cinema.yaml", text, "sources.yaml", count))
			if got := errs.Error(); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestBadFolders(t *testing.T) {
	tests := []struct {
		name   string
		folder fstest.MapFS
		want   string
	}{
		{"empty file", folderOf("a.yaml", ""), `a.yaml: "yaml: no documents in stream" is not well-formed YAML`},
		{"two documents", folderOf("a.yaml", cinema+"---\n"+cinema), `a.yaml: "yaml: expected single document, found multiple" is not well-formed YAML`},
		{"not UTF-8", folderOf("a.yaml", "id: \xff"), "a.yaml: is not UTF-8"},
		{"UTF-16", folderOf("a.yaml", "\xff\xfei\x00d\x00"), "a.yaml: is not UTF-8"},
		{"too large", folderOf("a.yaml", strings.Repeat("#", largestFile+1)), "a.yaml: is too large (allowed: 256 KiB)"},
		{"a pipe", fstest.MapFS{"a.yaml": {Mode: fs.ModeNamedPipe}}, "a.yaml: is not a regular file"},
		{"a text", folderOf("a.yaml", "hello"), `a.yaml:1:1: "hello" is not a block of keys and values`},
		{"one id twice", folderOf("a.yaml", cinema, "b.yaml", cinema, "sources.yaml", count), `b.yaml:1:1: id: "cinema" is given twice`},
		{"bad source", folderOf("sources.yaml", strings.Replace(count, "tier: B", "tier: D", 1)),
			`sources.yaml:1:70: count.tier: "D" is not allowed (allowed: A, B, C)`},
		{"source twice", folderOf("sources.yaml", count+"\n"+count), "sources.yaml:2:1: count: is given twice"},
		{"bad French", folderOf("french.yaml", "words: [mots]"), "french.yaml:1:8: words: is not a text"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := errorsOf(t, test.folder).Error(); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestMissingFolder(t *testing.T) {
	gone, err := fs.Sub(folderOf("a/b.yaml", ""), "nowhere")
	if err != nil {
		t.Fatal(err)
	}
	if errs := errorsOf(t, gone); errs[0].Problem != Unreadable {
		t.Errorf("got %v", errs)
	}
}

func TestAllErrorsAreListed(t *testing.T) {
	text := strings.NewReplacer("kind: local", "kind: lokal", "buys: 0.1", "buys: 7").Replace(cinema)
	errs := errorsOf(t, folderOf("cinema.yaml", text, "other.yaml", "id: other", "sources.yaml", count))
	var keys []string
	for _, err := range errs {
		keys = append(keys, err.File+" "+err.Key)
	}
	want := []string{"cinema.yaml kind", "cinema.yaml judgements.buys",
		"other.yaml name", "other.yaml kind", "other.yaml does", "other.yaml judgements"}
	if !slices.Equal(keys, want) {
		t.Errorf("got %q", keys)
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(cinema)
	f.Add("a: &a [*a]")
	f.Add("? [a]\n: b")
	f.Add("figures: [says, says]\nshares: {a: b}\nads: []")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := Load(folderOf("cinema.yaml", text, "sources.yaml", count))
		if (c == nil) == (err == nil) {
			t.Errorf("got %v and %v", c, err)
		}
	})
}
