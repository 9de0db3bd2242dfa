package draw

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// numbered is a block of as many lines as asked, each with a zone, and the cursor on one of them.
func numbered(lines, cursor int) Block {
	var b Block
	for y := range lines {
		b.Add(strings.Repeat("x", y%10))
		b.Click(y, 5, func() tea.Cmd { return nil })
	}
	b.Cursor = tea.NewCursor(2, cursor)
	return b
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		name                              string
		lines, cursor, height, keep       int
		wantFirst, wantZones, wantCursorY int // first line shown; cursor -1: not shown
	}{
		{"as high", 4, 1, 4, 0, 0, 4, 1},
		{"lower than asked", 2, 1, 5, 0, 0, 2, 1},
		{"cut at the foot", 9, 1, 3, 0, 0, 3, 1},
		{"cut around a line", 9, 5, 3, 5, 4, 3, 1},
		{"cut at the head", 9, 8, 3, 8, 6, 3, 2},
		{"the cursor is cut away", 9, 8, 3, 0, 0, 3, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := numbered(c.lines, c.cursor).Fit(4, c.height, c.keep)
			if len(b.Lines) != c.height {
				t.Fatalf("%d lines, want %d", len(b.Lines), c.height)
			}
			if want := Fill(strings.Repeat("x", c.wantFirst%10), 4); b.Lines[0] != want {
				t.Errorf("the first line is %q, want %q", b.Lines[0], want)
			}
			for _, z := range b.Zones {
				if z.Y < 0 || z.Y >= c.height || z.Width > 4 {
					t.Errorf("a zone is outside: %d columns in line %d", z.Width, z.Y)
				}
			}
			cursor := -1
			if b.Cursor != nil {
				cursor = b.Cursor.Y
			}
			if len(b.Zones) != c.wantZones || cursor != c.wantCursorY {
				t.Errorf("%d zones, cursor in line %d; want %d, %d", len(b.Zones), cursor, c.wantZones, c.wantCursorY)
			}
		})
	}
}

func TestWithin(t *testing.T) {
	if b, focus := numbered(3, 0).Within(10, 5, 2); len(b.Lines) != 3 || focus != 2 {
		t.Errorf("what has room became %d lines with the focus in line %d", len(b.Lines), focus)
	}
	if b, focus := numbered(9, 0).Within(10, 3, 5); len(b.Lines) != 3 || focus != 1 {
		t.Errorf("9 lines in 3 became %d with the focus in line %d", len(b.Lines), focus)
	}
}

// TestPositions: zones and the cursor move with their block into frames, columns and other blocks.
func TestPositions(t *testing.T) {
	inner := func() Block {
		b := Block{Lines: []string{"a", "b"}, Cursor: tea.NewCursor(1, 1)}
		b.Click(1, 3, func() tea.Cmd { return nil })
		return b
	}
	placed := Block{Lines: []string{"above"}}
	placed.Append(inner())
	for _, c := range []struct {
		name string
		b    Block
		x, y int // of the inner block's corner
	}{
		{"Append", placed, 0, 1},
		{"Indent", inner().Indent(3), 3, 0},
		{"Boxed", inner().Boxed(10, 4, 0, lipgloss.NewStyle()), 2, 1},
		{"Beside", Beside(Block{Lines: []string{"left", "left"}}, inner(), 4), 4, 0},
	} {
		if z := c.b.Zones[0]; z.X != c.x || z.Y != c.y+1 {
			t.Errorf("%s: the zone is at %d, %d; want %d, %d", c.name, z.X, z.Y, c.x, c.y+1)
		}
		if cursor := c.b.Cursor; cursor.X != c.x+1 || cursor.Y != c.y+1 {
			t.Errorf("%s: the cursor is at %d, %d; want %d, %d", c.name, cursor.X, cursor.Y, c.x+1, c.y+1)
		}
	}
}

func TestBoxed(t *testing.T) {
	got := Block{Lines: []string{"one", "two", "three"}}.Boxed(8, 4, 0, lipgloss.NewStyle()).Lines
	if want := []string{"╭──────╮", "│ one  │", "│ two  │", "╰──────╯"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := (Block{}).Boxed(1, 2, 0, lipgloss.NewStyle()).Lines; len(got) != 2 {
		t.Errorf("a frame without room became %q", got)
	}
}
