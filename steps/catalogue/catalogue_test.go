package catalogue

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func load(t testing.TB, user fs.FS) *Catalogue {
	t.Helper()
	c, err := Load(user)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func ids(c *Catalogue) string {
	var all []string
	for _, p := range c.Platforms() {
		all = append(all, p.ID)
	}
	return strings.Join(all, " ")
}

const builtInIDs = "facebook instagram linkedin x youtube tiktok pinterest reddit snapchat threads bluesky mastodon " +
	"whatsapp discord twitch podcast google-ads google-business email website messenger sms nextdoor github " +
	"slack medium"

func TestPlatformsInOrder(t *testing.T) {
	c := load(t, nil)
	if got := ids(c); got != builtInIDs {
		t.Errorf("platforms are %s", got)
	}
	for i, p := range c.Platforms() {
		if p.order != i+1 {
			t.Errorf("%s has order %d, stands at %d", p.ID, p.order, i+1)
		}
		if c.Platform(p.ID) != p {
			t.Errorf("%s is not found by its id", p.ID)
		}
	}
	if c.Platform("myspace") != nil {
		t.Error("an unknown platform was found")
	}
	c.Platforms()[0] = nil
	if c.Platforms()[0] == nil {
		t.Error("changing the list changed the catalogue")
	}
}

func TestPlatformFilesAreNamedByID(t *testing.T) {
	c := load(t, nil)
	for _, p := range c.Platforms() {
		if _, err := fs.Stat(data, "data/"+p.ID+".yaml"); err != nil {
			t.Error(err)
		}
	}
}

const cinema = `id: cinema
name: {en: Local cinema, fr: Cinéma du quartier}
kind: local
does:
  en: People watch films, and the ads before them.
  fr: On y regarde des films, et la publicité d'avant.
judgements:
  hours: 0.5
  buys: 0.1
  aim: {location: 2.5, job-role: 0, age: 0.1, interest: 0.2, intent: 0, relationship: 0}
  serves: {awareness: 0.6, sales: 0.1, leads: 0.1, searchers: 0, community: 0.1, advocacy: 0, service: 0, recruitment: 0.1}
shares:
  - {ages: 15+, country: BE, percent: 12.5, of: people who go each month, year: 2024, source: count}
`

const count = `count: {title: Counted at the door, publisher: Us, year: 2024, tier: B, url: "https://example.org"}`

func folderOf(files ...string) fstest.MapFS {
	folder := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		folder[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return folder
}

func TestUserFilesAreLaidOver(t *testing.T) {
	facebook, err := data.ReadFile("data/facebook.yaml")
	if err != nil {
		t.Fatal(err)
	}
	own := strings.Replace(string(facebook), "hours: 3 ", "hours: 9 ", 1)
	c := load(t, folderOf("my-facebook.yaml", own, "cinema.yml", cinema, "sources.yaml", count,
		"french.yaml", `"people who go each month": "personnes qui y vont chaque mois"`,
		"notes.txt", "not data", ".cinema.yaml", "[", "old/cinema.yaml", "["))

	if got := ids(c); got != builtInIDs+" cinema" {
		t.Errorf("platforms are %s", got)
	}
	if hours := c.Platform("facebook").Hours; hours != 9 {
		t.Errorf("the user's facebook takes %g hours, want 9", hours)
	}
	p := c.Platform("cinema")
	if want := (Location{Reach: Radius, RadiusKm: 2.5}); p.Kind != Local || p.Aim.Location != want {
		t.Errorf("cinema is %s and reaches %v", p.Kind, p.Aim.Location)
	}
	if p.Name("en") != "Local cinema" || p.Name("fr") != "Cinéma du quartier" {
		t.Errorf("cinema is called %q and %q", p.Name("en"), p.Name("fr"))
	}
	share, ok := p.ShareOf("", "BE")
	if !ok || share.Value != 0.125 {
		t.Errorf("the share is %v, %v", share, ok)
	}
	if got := c.Phrase(share.Of, "fr"); got != "personnes qui y vont chaque mois" {
		t.Errorf("the share is of %q", got)
	}
	if source, ok := c.Source(share.Source); !ok || source.Publisher != "Us" {
		t.Errorf("the source is %v, %v", source, ok)
	}
	if _, ok := c.Source("pew25"); !ok {
		t.Error("the built-in sources are gone")
	}
}

func TestNewPlatformsFollowTheirOrder(t *testing.T) {
	named := func(id, order string) string {
		return strings.Replace(cinema, "id: cinema", "id: "+id+order, 1)
	}
	c := load(t, folderOf("a.yaml", named("late", "\norder: 2"), "b.yaml", named("early", "\norder: 1"), "sources.yaml", count))
	if got, want := ids(c), builtInIDs+" early late"; got != want {
		t.Errorf("platforms are %s", got)
	}
}

func TestPhrase(t *testing.T) {
	c := load(t, nil)
	for _, test := range []struct{ english, language, want string }{
		{"adults who ever use it", "en", "adults who ever use it"},
		{"adults who ever use it", "fr", "adultes qui l’utilisent, même rarement"},
		{"postcode", "fr", "code postal"},
		{"words of a user", "fr", "words of a user"},
	} {
		if got := c.Phrase(test.english, test.language); got != test.want {
			t.Errorf("%q in %s is %q", test.english, test.language, got)
		}
	}
}

func TestLoadsAgreeWithEachOther(t *testing.T) {
	first, second := load(t, nil), load(t, nil)
	for i, p := range first.Platforms() {
		if other := second.Platforms()[i]; !slices.Equal(p.Shares, other.Shares) || !slices.Equal(p.Figures, other.Figures) {
			t.Errorf("%s reads differently the second time", p.ID)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b, nil)
	}
}
