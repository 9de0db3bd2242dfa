package document

import (
	"slices"
	"strings"
	"testing"

	"sweetspot/document/markdown"
	"sweetspot/document/page"
)

// earlierFile is a file as an earlier version wrote it, with lines of the user's between its sections and the plan and
// the accounts edited by hand.
func earlierFile(eol string) string {
	var file strings.Builder
	file.WriteString(head)
	for _, name := range orderEarlier {
		text := "## Old " + name + "\n"
		if name == "actions" {
			text = "- [ ] Call <!-- item:call -->\n"
		}
		section := markdown.Wrap(name, text)
		switch name {
		case "plan", "accounts":
			section = strings.Replace(section, "## Old", "## My  ", 1)
		case "actions":
			section = strings.Replace(section, "[ ]", "[x]", 1)
		}
		file.WriteString("Mine, before " + name + ".\n\n" + section + "\n")
	}
	return strings.ReplaceAll(file.String()+"Mine, at the end.\n", "\n", eol)
}

// TestSectionsOfEarlierFilesMove: at the next save they stand in the order of today, new ones among them, those edited by
// hand byte for byte, with the ticks, and the user's own lines as they were.
func TestSectionsOfEarlierFilesMove(t *testing.T) {
	fresh := append(all(map[string]string{"actions": "- [ ] Call Ann <!-- item:call -->\n"}), Section{"results", "## results\n"}, Section{"content", "## content\n"})
	for _, eol := range []string{"\n", "\r\n"} {
		d := read(t, earlierFile(eol))
		if len(d.Strategy.LeftOut) > 0 {
			t.Fatalf("taken out: %v", d.Strategy.LeftOut)
		}
		if same := render(t, d, d.Strategy, nil); same != earlierFile(eol) {
			t.Fatalf("nothing changed, and yet\n%s", same)
		}
		got := render(t, d, d.Strategy, fresh)
		back := read(t, got)
		var names []string
		for _, section := range back.body {
			names = append(names, section.Name)
		}
		if !slices.Equal(names, page.SectionNames()) {
			t.Errorf("the sections are %v", names)
		}
		for _, want := range []string{"## My   plan" + eol, "## My   accounts" + eol, "- [x] Call Ann <!-- item:call -->" + eol} {
			if strings.Count(got, want) != 1 {
				t.Errorf("%q is not there once", want)
			}
		}
		var mine []string
		for line := range strings.SplitSeq(got, eol) {
			if strings.HasPrefix(line, "Mine, ") {
				mine = append(mine, line)
			}
		}
		var want []string
		for _, name := range orderEarlier {
			want = append(want, "Mine, before "+name+".")
		}
		if want = append(want, "Mine, at the end."); !slices.Equal(mine, want) {
			t.Errorf("the user's own lines are %q", mine)
		}
		if eol == "\r\n" && strings.Count(got, eol) != strings.Count(got, "\n") {
			t.Errorf("the line ends are mixed:\n%q", got)
		}
		if again := render(t, back, back.Strategy, fresh); again != got {
			t.Errorf("a second save is another:\n%s\n---\n%s", got, again)
		}
	}
}

// TestSectionsTakenOutOfEarlierFilesStayOut: what an earlier version wrote and is missing was taken out.
func TestSectionsTakenOutOfEarlierFilesStayOut(t *testing.T) {
	text := earlierFile("\n")
	from, to := strings.Index(text, "<!-- sweetspot:begin sources"), strings.Index(text, "Mine, before revisions")
	d := read(t, text[:from]+text[to:])
	if !slices.Equal(d.Strategy.LeftOut, []string{"sources"}) {
		t.Errorf("left out: %v", d.Strategy.LeftOut)
	}
}
