package draw

import (
	"fmt"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"sweetspot/lang"
)

var menuKeys = map[string]tea.KeyPressMsg{
	"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
	"page up": {Code: tea.KeyPgUp}, "page down": {Code: tea.KeyPgDown}, "enter": {Code: tea.KeyEnter},
}

func TestMenuKeys(t *testing.T) {
	short := []Row{{Heading: true, Text: "Bread"}, {Key: "rye"}, {Heading: true, Text: "Cakes"}, {Key: "tart"}, {Key: "bun"}}
	var long []Row
	for i := range 30 {
		long = append(long, Row{Key: fmt.Sprint(i)})
	}
	keys := NewKeys(lang.Load(lang.English))
	for _, c := range []struct {
		name  string
		rows  []Row
		keys  []string
		want  string
		taken bool // the last key
	}{
		{"begins on the first row", short, nil, "rye", false},
		{"skips headings", short, []string{"down"}, "tart", true},
		{"skips headings upwards", short, []string{"down", "up"}, "rye", true},
		{"stops at the head", short, []string{"up"}, "rye", true},
		{"stops at the foot", short, []string{"down", "down", "down"}, "bun", true},
		{"goes to the end", short, []string{"end"}, "bun", true},
		{"goes home", short, []string{"end", "home"}, "rye", true},
		{"leaves other keys", short, []string{"enter"}, "rye", false},
		{"leaves pages of a short menu", short, []string{"page down"}, "rye", false},
		{"pages a long menu", long, []string{"page down", "page down"}, "16", true},
		{"pages a long menu back", long, []string{"end", "page up"}, "21", true},
		{"has nothing to choose", short[:1], []string{"down"}, "", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := Menu{}
			m.Set(c.rows)
			taken := false
			for _, name := range c.keys {
				taken = m.Key(keys, menuKeys[name])
			}
			if m.Cursor != c.want || taken != c.taken {
				t.Errorf("the cursor is on %q, key taken: %t; want %q, %t", m.Cursor, taken, c.want, c.taken)
			}
		})
	}
}

// TestMenuKeepsItsCursor: the cursor stays on its row while rows come and go.
func TestMenuKeepsItsCursor(t *testing.T) {
	m := Menu{Cursor: "b"}
	m.Set([]Row{{Key: "a"}, {Key: "b"}})
	m.Set([]Row{{Key: "b"}, {Key: "a"}, {Key: "c"}})
	if m.Cursor != "b" || m.At() != 0 {
		t.Errorf("the cursor is on %q, row %d", m.Cursor, m.At())
	}
	m.Set([]Row{{Key: "c"}, {Key: "a"}})
	if m.Cursor != "c" {
		t.Errorf("the row is gone and the cursor is on %q", m.Cursor)
	}
}

func TestMenuView(t *testing.T) {
	m := Menu{Cursor: "tart"}
	m.Set([]Row{
		{Heading: true, Text: "Cakes"},
		{Key: "bun", Mark: "✓", Text: "Bun", Note: "not shown"},
		{Key: "tart", Mark: "·", Text: "Tart of the day", Note: "with pears", Side: "12"},
	})
	clicked := ""
	b, focus := m.View(NewTheme(true), 16, func(key string) tea.Cmd {
		clicked = key
		return nil
	})
	var got []string
	for _, line := range b.Lines {
		got = append(got, ansi.Strip(line))
	}
	want := []string{"Cakes", "  ✓ Bun", "› · Tart of   12", "    the day", "    with pears"}
	if !slices.Equal(got, want) || focus != 2 {
		t.Errorf("got %q, the cursor in line %d; want %q, 2", got, focus, want)
	}
	clicks := map[int]string{1: "bun", 2: "tart", 3: "tart", 4: "tart"}
	for _, z := range b.Zones {
		if z.Click(); clicked != clicks[z.Y] {
			t.Errorf("a click on line %d is one on %q", z.Y, clicked)
		}
		delete(clicks, z.Y)
	}
	if len(clicks) > 0 {
		t.Errorf("these lines take no click: %v", clicks)
	}
	if b, _ := m.View(NewTheme(true), 3, nil); len(b.Lines) == 0 {
		t.Error("a menu without room is not drawn")
	}
}
